/**
 * Street addresses of places of immigration detention in the United States, as their operators and ICE publish them:
 * house number, a word of the street, ZIP code. An address on file that is one of these says where somebody was held,
 * not where they live. Others are known by the words for what they are, or by the many who share them.
 *
 * Source: ICE, detention statistics of fiscal year 2019, sheet of facilities; each entry was held against it. The list is not whole.
 */
export const CUSTODY_ADDRESSES: ReadonlySet<string> = new Set(
  `1705 hanna 85131|1100 bowling 85132|5501 palma 85131|3250 pinal 85132|10250 rancho 92301
  |7488 calzada 92154|1572 gateway 92231|425 golden 93301|18201 12th 33194|3900 powerline 33073
  |146 cca 31815|3026 highway 31537|3026 252 31537|566 veterans 78061|27991 buena 78566|8915 montana 79925
  |15850 export 77032|806 hilbig 77301|500 hilbig 77301|1001 welch 76574|1623 j 98421|3130 oakland 80010
  |560 gum 71483|830 pinehill 71342|26 mcgregor 88081|209 county 87016|4250 federal 14020|20 hobo 39120
  |11093 lewis 22427|508 waterworks 23901`
    .split('|')
    .map((entry) => entry.trim()),
);
