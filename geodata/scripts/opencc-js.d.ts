/** The dictionaries of opencc-js, which its own types leave out: `written simplified …` joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export default dictionary;
}
