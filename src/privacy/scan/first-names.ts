/**
 * Common first names in Flanders, folded, to know a person when no title stands before the name. Names that are also
 * everyday words (An, Roos, Rose, Mark, Will) are left out.
 */
export const FIRST_NAMES = `jan jef jos piet tom tim kris koen bart dirk luc marc peter paul patrick johan wim geert
  kurt stijn jeroen joris pieter thomas lucas arthur noah louis adam liam victor jules mohamed mohammed ahmed youssef
  ibrahim mehmet ali hassan karim rachid david kevin nick michael filip frank erik eric hans ivan jean pierre michel
  philippe francois andre alain bruno daniel guy herman hugo karel leo maarten mathias matthias nico pascal pol raf
  ronny rudi sam simon steven sven walter willem wouter yves marie maria anna anne annelies emma olivia louise lina
  mila nora elise julie laura sarah sara lisa charlotte fatima aicha khadija nadia samira sofie sophie katrien karen
  kathleen griet greet hilde ilse inge ingrid katleen kelly leen lien lies lieve linda liesbeth lotte martine monique
  nathalie nele nicole patricia rita sabine sandra silke sonja stefanie tine tinne veerle vera vicky wendy yasmina
  ayse elif zeynep christine christiane chantal francoise isabelle dominique jacqueline`;
