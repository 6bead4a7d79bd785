/** Messages as mail systems hand them over, in words of our own: for tests and for the demonstration. */

export type Sample = {
  readonly from?: string;
  readonly subject?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  /** Says who is trusted to have checked the sender, and what was found; absent: nothing is said. */
  readonly authentication?: string;
};

export const trustedServer = 'mx.provider.example';

/** A plain message, CRLF at the ends of its lines; `latin1` bytes of what is given. */
export const aMessage = ({
  from = 'Anke Petersen <anke.petersen@nordlicht.example>',
  subject = 'The printer on the second floor is silent',
  id = 'a1@nordlicht.example',
  headers = [],
  body = 'Nothing comes out since nine.\n',
  authentication = 'dmarc=pass header.from=nordlicht.example',
}: Sample = {}): Buffer =>
  Buffer.from(
    [
      ...(authentication === '' ? [] : [`Authentication-Results: ${trustedServer}; ${authentication}`]),
      'Received: from out.nordlicht.example by mx.provider.example; Mon, 5 Jan 2026 08:00:00 +0000',
      ...(from === '' ? [] : [`From: ${from}`]),
      'To: desk@provider.example',
      `Subject: ${subject}`,
      'Date: Mon, 5 Jan 2026 09:00:00 +0100',
      ...(id === '' ? [] : [`Message-ID: <${id}>`]),
      ...(headers.some((line) => /^content-type/i.test(line)) ? ['MIME-Version: 1.0'] : []),
      ...headers,
      '',
      body.replaceAll(/\r?\n/g, '\r\n'),
    ].join('\r\n'),
    'latin1',
  );

/** A message of two parts: text, and something attached. */
export const anAttached = (over: Sample = {}): Buffer =>
  aMessage({
    headers: ['Content-Type: multipart/mixed; boundary="part"', ...(over.headers ?? [])],
    body: [
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'See the picture.',
      '--part',
      'Content-Type: image/png; name="x"',
      'Content-Disposition: attachment; filename="..\\\\..\\\\screen.png"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('no real picture').toString('base64'),
      '--part--',
      '',
    ].join('\n'),
    ...over,
    ...(over.headers && { headers: ['Content-Type: multipart/mixed; boundary="part"', ...over.headers] }),
  });
