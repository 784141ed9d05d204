import type { Policy } from '../../../core/types.ts';
import { html, type Markup } from '../../../reporters/html/markup.ts';
import { deskWords } from '../../words/index.ts';
import type { Context } from '../context.ts';
import type { View } from '../state.ts';
import { MARK } from './icons.ts';

/** The policy that the page has by itself. */
const DEFAULT = 'confidential-population';

/** The name, the way to the other view, and the languages, each named in itself. */
export function head({ desk, lang }: Context, view: View): Markup {
  const language = (one: 'en' | 'es') => html`
<button type="button" class="language" data-do="lang" data-lang="${one}" lang="${one}" aria-pressed="${String(one === lang)}" title="${deskWords[one].switchTo}">${deskWords[one].own}</button>`;
  const other = view === 'desk' ? (['guide', desk.guideLink] as const) : (['desk', desk.backToDesk] as const);
  return html`
<p class="brand">${MARK}<span>Amparo</span></p>
<nav>
<button type="button" class="plain" data-do="view" data-view="${other[0]}">${other[1]}</button>
<span class="languages">${language('en')}${language('es')}</span>
</nav>`;
}

/** `policy`: what is checked by, if it was put into the page. */
export function foot({ desk, lang }: Context, version: string, policy: Policy | undefined): Markup {
  return html`<p>${desk.footer}</p><p class="quiet">${desk.version(version)}. ${desk.policy(policy?.id ?? DEFAULT, policy?.about[lang] ?? desk.policyAbout)}</p>`;
}
