/** As many letters as the API wants of a reason. */
const reasonLengthMin = 3;

export const isReason = (text: string): boolean => text.trim().length >= reasonLengthMin;
