/** What the sections of a report are called. */
import type { SectionId } from '../figures.ts'

export const sectionTitles: Record<SectionId, string> = {
  growth: 'Growth',
  links: 'Links',
  suggestions: 'Suggestions',
  writing: 'Writing',
  distribution: 'Distribution',
  spend: 'Spending',
  site: 'Site',
  automation: 'Automation',
  next: 'Next',
}
