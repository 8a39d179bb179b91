/** Towns and hospitals of Flanders as people name them, folded: what one of them has is in no article. */
export const PLACES = `gent ghent gand antwerpen anvers antwerp leuven louvain hasselt genk brugge bruges kortrijk courtrai
  kortrik mechelen malines aalst alost oostende ostende roeselare turnhout geel mol herentals lier lommel beringen bilzen
  tongeren maaseik bree pelt diepenbeek diest tienen aarschot halle vilvoorde vilvorde asse ninove dendermonde termonde
  lokeren beveren waregem deinze eeklo wetteren zottegem oudenaarde audenarde ronse renaix geraardsbergen ieper ypres
  veurne torhout tielt izegem harelbeke knokke blankenberge diksmuide mortsel brasschaat kapellen hoogstraten
  heist bonheiden duffel waasland limburg pellenberg zelzate zele hamme willebroek heusden zolder houthalen
  maasmechelen lanaken wevelgem poperinge laakdal westerlo merksem deurne berchem wilrijk niklaas
  uz az azdelta zna zol zas`;
