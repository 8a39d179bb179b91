/** A piece of personal data in a text: which kind, and where (`end` is the first character after it). */
export type PersonalData = {
  kind: 'national_number' | 'iban' | 'email' | 'phone' | 'name' | 'birth_date';
  start: number;
  end: number;
};

/** One way of finding personal data. Every finder reads a text once, in time that grows with its length only. */
export type Finder = (text: string) => PersonalData[];
