const one = (n: number, single: string, many: string) => `${n} ${n === 1 ? single : many}`

/** English words of pasting and importing. */
export const pasting = {
  report: {
    label: 'About the last paste',
    from: (source: string) =>
      ({
        'google-docs': 'Pasted from Google Docs.',
        word: 'Pasted from Word.',
        'word-web': 'Pasted from Word on the web.',
        hwp: 'Pasted from Hancom Office.',
        'libre-office': 'Pasted from LibreOffice.',
        notion: 'Pasted from Notion.',
        mail: 'Pasted from a mail.',
        markdown: 'Read as Markdown.',
      })[source] ?? 'Pasted.',
    arriving: (n: number) => `taking in ${one(n, 'picture', 'pictures')}…`,
    arrived: (n: number) => `${one(n, 'picture', 'pictures')} taken in`,
    pictures: (n: number) => `${one(n, 'picture', 'pictures')} could not be taken in`,
    links: (n: number) => `${one(n, 'link', 'links')} without an address kept as words`,
    styles: (n: number) => `${one(n, 'style', 'styles')} removed`,
    embeds: (n: number) => `${one(n, 'embedded page', 'embedded pages')} left out`,
    deletions: (n: number) => `${one(n, 'tracked deletion', 'tracked deletions')} left out`,
    plain: 'Paste as plain text instead',
    close: 'Close this note',
  },
  importing: {
    open: 'Import',
    heading: 'Import a file',
    hint: 'A Word document (.docx) or Markdown (.md), up to 20 MB. It becomes a new draft; its pictures go to the library.',
    choose: 'Choose a file',
    drop: 'Drop a .docx or .md file here to import it as a draft',
    running: (name: string) => `Importing ${name}…`,
    sent: (percent: number) => `${percent} % sent`,
    reading: 'Reading the file and its pictures…',
    done: (title: string) => `“${title}” is a draft now.`,
    untitled: 'The file is a draft now.',
    whole: 'Everything in it was kept.',
    leftOut: 'Left out:',
    tags: (names: string) => `tags that do not exist here: ${names}`,
    openDraft: 'Open the draft',
    another: 'Import another file',
    close: 'Close',
    failed: 'The file was not imported. Nothing was made.',
    refused: {
      type: 'Only Word documents (.docx) and Markdown (.md) can be imported. Save the file as .docx and try again.',
      hwp: 'Hancom files cannot be read. Save the document as .docx in Hancom Office and import that.',
      doc: 'This is an old Word file (.doc). Save it as .docx in Word and import that.',
      damaged: 'The file is damaged and cannot be read. Save it again and retry.',
      large: 'The file holds too much to be one briefing. Divide it and import the parts.',
    },
  },
}
