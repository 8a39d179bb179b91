/**
 * Something the person who starts or runs Werkwijzer can mend: one line that says what is wrong and what to do.
 * The command prints the line, without a stack, and exits with 1.
 */
export class StartProblem extends Error {}
