import type { ConsoleInput } from '../../view/console/console-inputs.ts';
import type { ConsoleBody, ConsoleParameter, ConsoleView } from '../../view/console/console-view.ts';
import { create } from '../create.ts';
import { completion, labelled, pairs, select } from './controls.ts';
import { destinationControls } from './destination.ts';

/** Fills the form of a console: where to send, parameters, and a place for the body with its fields. */
export function fillForm(form: HTMLFormElement, view: ConsoleView): void {
  const { parameters, bodies } = view;
  form.append(
    ...destinationControls(view),
    create(
      'p',
      { className: 'actions' },
      create('button', { className: 'button', type: 'submit' }, create('i', { className: 'icon icon-play' }), ' Send'),
      ' ',
      create('kbd', {}, 'Ctrl Enter'),
    ),
    ...parameters.map(parameterLabel),
    ...(bodies.length > 1
      ? [labelled('Body as', select('media-type', pairs(bodies.map(({ mediaType }) => mediaType))))]
      : []),
    create('div', { className: 'body-inputs' }),
  );
}

/** Puts the inputs of a body into the form, in place of those of another media type. */
export function fillBody(form: HTMLFormElement, body: ConsoleBody | undefined): void {
  const place = form.querySelector('.body-inputs');
  if (!place || !body) return;
  const { mediaType, kind, examples, files, inputs } = body;
  const text = create('textarea', { name: 'body', rows: 14, spellcheck: false });
  text.defaultValue = examples[0]?.text ?? (kind === 'json' ? '{}' : '');
  text.setAttribute('aria-describedby', 'body-note');
  place.replaceChildren(
    ...(examples.length > 1
      ? [
          labelled(
            'Start from',
            select(
              'example',
              examples.map(({ name, title }) => [name, title]),
            ),
          ),
        ]
      : []),
    kind === 'binary'
      ? labelled('Body', create('input', { type: 'file', name: 'file:' }), mediaType)
      : labelled('Body', text, files.length > 0 ? `${mediaType}, without its files` : mediaType),
    create('p', { className: 'note', id: 'body-note', role: 'status' }),
    ...files.map((name) =>
      labelled(name, create('input', { type: 'file', name: `file:${name}`, multiple: true }), 'file'),
    ),
  );
  if (inputs.length > 0) place.append(fieldInputs(inputs));
}

function fieldInputs(inputs: readonly ConsoleInput[]): HTMLElement {
  const preview = create('span', { className: 'preview' }, inputs.length === 1 ? '1 field' : `${inputs.length} fields`);
  return create(
    'details',
    { className: 'fold' },
    create('summary', {}, create('span', {}, 'Fill in by field'), ' ', preview),
    create('div', { className: 'inputs' }, ...inputs.map(inputLabel)),
  );
}

function inputLabel({ path, required, kind, help, options }: ConsoleInput, index: number): HTMLElement {
  const control =
    kind === 'boolean'
      ? select('', pairs(['', 'true', 'false']))
      : create('input', { autocomplete: 'off', spellcheck: false });
  if (kind === 'number') control.inputMode = 'numeric';
  control.dataset.input = String(index);
  control.name = '';
  const notes = [required && 'required', /list|numbers/.test(kind) && 'separated by commas'].filter(
    (each) => each !== false,
  );
  const list = completion(control, `options-${index}`, options);
  return labelled(path.join('.'), control, notes.join(', '), create('small', {}, help), list);
}

function parameterLabel({ how, required, kind, value, help, options }: ConsoleParameter): HTMLElement {
  const control = create('input', {
    name: `${how.in}:${how.name}`,
    defaultValue: value,
    required,
    autocomplete: 'off',
    spellcheck: false,
  });
  const isList = typeof kind === 'object' && 'items' in kind;
  const notes = [
    how.in,
    required && 'required',
    isList && 'separated by commas',
    (kind === 'json' || (typeof kind === 'object' && !isList)) && 'JSON',
    how.in === 'cookie' && 'shown in the code: pages cannot send cookies',
  ];
  const list = completion(
    control,
    `options-of-${how.in}-${how.name}`,
    options.map((option) => ({ value: option })),
  );
  const text = notes.filter((each) => each !== false).join(', ');
  return labelled(how.name, control, text, help !== '' && create('small', {}, help), list);
}
