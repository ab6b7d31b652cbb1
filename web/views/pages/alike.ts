/** For short lists that are filtered in the browser; search in the record is the service's, which folds every spelling. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}|ـ/gu, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .toLowerCase()

/** Whether a name holds what is looked for, whatever its hamza, marks and ta marbuta. */
export const alike = (name: string, wanted: string): boolean => plain(name).includes(plain(wanted.trim()))
