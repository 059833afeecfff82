/** What an applicant reads when a matter is refused; the last paragraph of the guides of matters the bureau decides. */
export const WHEN_REFUSED =
  '不符合条件的，会收到写明理由和依据的书面告知。认为不对的，可以请工作人员复核，也可以依法申请行政复议或者提起行政诉讼。';

/** The same for matters others decide. */
export const whenRefusedBy = (department: string): string =>
  `是否同意由${department}决定。没有同意的，我们把对方说明的理由告诉您，并帮您看还有没有别的办法。`;
