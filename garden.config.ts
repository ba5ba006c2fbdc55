import { defineGarden } from './src/schemas/settings.ts'

export default defineGarden({
  title: 'System of One',
  description:
    'A working garden about running a one-person business with the leverage of a team: one human for judgement, AI agents for execution, automated systems for operations.',
  noun: 'garden',
  author: { name: 'System of One' },
  url: 'https://system-of-one.example',
  bibliography: ['works.bib'],
  topics: [
    {
      id: 'practice',
      title: 'The practice',
      description: 'What a System-of-One is, how a week in one goes, and what it costs.',
    },
    { id: 'systems', title: 'Systems', description: 'Stocks, flows, feedback and delay, and where to push.' },
    { id: 'ai', title: 'AI agents', description: 'Patterns and pitfalls of orchestrating agents.' },
    {
      id: 'camelot',
      title: 'CAMELOT',
      description:
        'Context-Aware Multi-Expert Layered Orchestration Technology: four layers of control for jobs that would otherwise need a team.',
    },
    {
      id: 'help',
      title: 'Help',
      description: 'This garden documents the software that publishes it.',
      aside: true,
    },
  ],
})
