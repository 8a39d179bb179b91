/** A mail that arrived in the practice mailbox. */
export type PracticeMail = {
  /** Newest highest. */
  number: number;
  /** ISO time, UTC. */
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  autoSubmitted: string;
  attachments: MailAttachment[];
};

/** `content` of what is text, such as a calendar file; empty for anything else. */
export type MailAttachment = { filename: string; contentType: string; content: string };
