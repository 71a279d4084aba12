/** What the window says of printing, in English. */
export const pdfEn = {
  article: 'Article',
  saved: 'Saved as {{path}}',
  failed: 'The article was not printed. {{reason}}',
} as const;

/** What the window says of backups, in English. */
export const backupEn = {
  title: 'Backups',
  text: 'Lectern backs your library up once a day, reads each backup back to check it, and keeps the last ten. They lie beside the library on this disk: export an archive to another disk from time to time.',
  now: 'Back up now',
  export: 'Export the library…',
  restoreFile: 'Restore an archive…',
  showFolder: 'Show the folder',
  restore: 'Restore',
  restoreOf: 'Restore the backup of {{date}}',
  list: 'Daily backups',
  none: 'There is no backup yet. The first one comes by itself once there are articles.',
  facts:
    'Articles: {{articles, number}} · highlights: {{highlights, number}} · notes: {{notes, number}} · {{size}} MB',
  done: 'Backed up and verified',
  exported: 'Library exported and verified: {{path}}',
  failed: 'That did not work; your library is as it was. {{reason}}',
  dailyFailed: 'The last backup failed. {{reason}}',
  importing: 'Articles are being imported. Wait for the end or stop the import, then restore.',
  askTitle: 'Restore the library of {{date}}?',
  askText:
    'The backup was read through and is whole. Articles: {{articles, number}}, highlights: {{highlights, number}}, notes: {{notes, number}}. It takes the place of the present library, which is backed up first.',
  offerTitle: 'Your library is empty, but there are backups',
  offerText:
    'The newest is of {{date}}. Articles: {{articles, number}}, highlights: {{highlights, number}}, notes: {{notes, number}}. You can also restore it later, in the settings.',
  restoreNewest: 'Restore the newest backup ({{date}})',
  restoring: 'Restoring the backup',
  status: 'Saved, verified {{when}}',
  statusFailed: 'The last backup failed',
  working: {
    daily: 'Backing up',
    archive: 'Exporting the library',
    restore: 'Restoring',
  },
} as const;
