/** What Write-Debug, Write-Verbose and Write-Warning take (the Message parameter that each of them has in Write.cs). */
export const messageParameter = {
  Message: {
    type: 'string',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    allowEmptyString: true,
    aliases: ['Msg'],
    help: 'The message.',
  },
} as const;
