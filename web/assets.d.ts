/** Files that the build gives an address of their own. */
declare module '*?url' {
  const url: string
  export default url
}
