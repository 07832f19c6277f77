/** Hosts of Teams, Outlook and Microsoft 365 that show tabs, as Microsoft lists them. */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/** Where teams-js looks whether further hosts have come about; it has its own list when it gets no answer. */
const hostList = 'https://res.cdn.office.net';

/** What the tab may load, its own files only, and who may show it. */
export const tabPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src 'self' ${hostList}`,
  "form-action 'none'",
  "base-uri 'none'",
  `frame-ancestors 'self' ${teamsHosts.join(' ')}`,
].join('; ');
