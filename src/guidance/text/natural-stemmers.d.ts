/** natural ships no types for its subpaths; its root import loads database clients, so it stays out. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_sv.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'snowball-stemmers' {
  const snowball: { newStemmer(algorithm: 'finnish'): { stem(word: string): string } };
  export default snowball;
}
