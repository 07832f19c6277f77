/** What the doctor says of one thing: all right, worth knowing, or to be mended before the service runs. */
export interface Finding {
  is: 'ok' | 'remark' | 'wrong';
  text: string;
}
