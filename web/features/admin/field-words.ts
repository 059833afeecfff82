const WORDS: Readonly<Record<string, string>> = {
  idNumber: '身份证号',
  phone: '手机号码',
  bankAccount: '银行账号',
  address: '常住地址',
  healthNotes: '健康说明',
};

/** The sealed fields as the auditor reads them; other fields by their own name. */
export const fieldWords = (field: string): string => WORDS[field] ?? field;
