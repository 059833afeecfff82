/** What the states of a folder of the paper archive are called. */
export const FOLDER_STATES: Readonly<Record<string, string>> = {
  registered: '待扫描',
  scanned: '待编目',
  indexed: '待质检',
  passed: '抽检合格',
  returned: '退回返工',
  accepted: '已验收',
};
