/** What is wrong with a Format.ps1xml file, in the order and words of PowerShell's loader (XmlLoaderBase.cs, typeDataXmlLoader*.cs). */
import { FormatControlCheck } from './format-xml-controls.ts';
import { innerText, type Rule, type Rules, TooManyErrors } from './format-xml-reader.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

const shapes = ['TableControl', 'ListControl', 'WideControl', 'CustomControl'];

/** The errors of a format file whose root is `configuration`; the messages name `path`. */
export function formatXmlErrors(configuration: XmlElement, path: string): string[] {
  const check = new FormatXmlCheck(path);
  try {
    check.configuration(configuration);
  } catch (e) {
    if (!(e instanceof TooManyErrors)) throw e;
  }
  return check.errors;
}

class FormatXmlCheck extends FormatControlCheck {
  configuration(root: XmlElement): void {
    this.within(root, null, () =>
      this.children(root, {
        DefaultSettings: { goesOn: true, read: (node) => this.defaultSettings(node) },
        SelectionSets: { goesOn: true, read: (node) => this.selectionSets(node) },
        ViewDefinitions: { goesOn: true, read: (node) => this.entries(node, 'View', (view, i) => void this.view(view, i)) },
        Controls: { goesOn: true, read: (node) => this.controls(node) },
      }),
    );
  }

  /** A list of elements of one name that are read one after the other, whatever becomes of each. */
  private entries(node: XmlElement, name: string, read: (node: XmlElement, index: number) => void): boolean {
    return this.within(node, null, () =>
      this.children(node, {
        [name]: {
          many: true,
          read: (child, index) => {
            read(child, index);
            return true;
          },
        },
      }),
    );
  }

  private defaultSettings(node: XmlElement): boolean {
    const flag: Rule = { many: true, read: (n) => this.flag(n) || true };
    const expansion: Rules = { EntrySelectedBy: { read: (n) => this.appliesTo(n, true) || true }, Expand: { read: (n) => this.text(n) } };
    const rules: Rules = {
      ShowError: flag,
      DisplayError: flag,
      PropertyCountForTable: {
        many: true,
        read: (n) => this.positive(n) || this.fail('The PropertyCountForTable value is not valid.') || true,
      },
      WrapTables: { many: true, read: (n) => this.flag(n) || this.fail('The WrapTables value is not valid.') || true },
      EnumerableExpansions: {
        many: true,
        read: (list) =>
          this.entries(list, 'EnumerableExpansion', (n, i) => {
            if (!this.within(n, i, () => this.children(n, expansion))) this.fail('EnumerableExpansion failed to load.');
          }),
      },
    };
    return this.within(node, null, () => this.children(node, rules));
  }

  private selectionSets(node: XmlElement): boolean {
    const types = (list: XmlElement): boolean =>
      this.entries(list, 'TypeName', (type, i) => void this.within(type, i, () => this.text(type)));
    return this.entries(node, 'SelectionSet', (set, i) => {
      const name: Rule = { goesOn: true, read: (n) => this.text(n) || true };
      this.within(set, i, () => this.children(set, { Name: name, Types: { many: true, read: types } }, ['Name']));
    });
  }

  private controls(node: XmlElement): boolean {
    return this.entries(node, 'Control', (control, i) => {
      const rules: Rules = {
        Name: { goesOn: true, read: (n) => this.text(n) || this.fail('The control name cannot be null or empty.') },
        CustomControl: { read: (n) => this.custom(n) },
      };
      this.within(control, i, () => this.children(control, rules, ['Name', 'CustomControl']));
    });
  }

  private view(view: XmlElement, index: number): boolean {
    return this.within(view, index, () => {
      const isCommon = (node: XmlElement): boolean => /^(Name|ViewSelectedBy|GroupBy)$/i.test(node.name);
      const common: Rules = {
        Name: { read: (n) => this.text(n) },
        ViewSelectedBy: { read: (n) => this.appliesTo(n, false) },
        GroupBy: { read: (n) => this.groupBy(n) },
      };
      if (!this.children({ ...view, text: '', children: view.children.filter(isCommon) }, common, ['Name', 'ViewSelectedBy']))
        return this.fail('The view cannot be loaded.');
      const rest = view.children.filter((node) => !isCommon(node));
      const isShape = (node: XmlElement): boolean => shapes.some((s) => s.toLowerCase() === node.name.toLowerCase());
      const [main, second] = rest.filter(isShape);
      if (main && main.attributeText.trim() !== '') this.fail(`The XML element ${main.name} does not allow attributes.`);
      const loaded = main !== undefined && this.shape(main);
      if (second) return this.fail('A duplicate node exists.');
      if (!loaded) return this.fail(`A node is missing from ${shapes.join(', ')}.`);
      return this.dependent(
        view,
        rest.filter((node) => !isShape(node)),
        (main as XmlElement).name.toLowerCase(),
      );
    });
  }

  private dependent(view: XmlElement, rest: XmlElement[], main: string): boolean {
    let isOutOfBand = false;
    const rules: Rules = {
      OutOfBand: {
        read: (node) => {
          if (!this.flag(node)) return false;
          isOutOfBand = innerText(node).toLowerCase() !== 'false';
          return /^(list|custom)control$/.test(main) || this.fail('Out Of Band views can only have CustomControl or ListControl.');
        },
      },
      Controls: { read: (node) => this.controls(node) },
    };
    if (!this.children({ ...view, children: rest }, rules)) return false;
    return !isOutOfBand || childrenOf(view, 'GroupBy').length === 0 || this.fail('An Out Of Band view cannot have GroupBy.');
  }

  private groupBy(node: XmlElement): boolean {
    return this.within(node, null, () => {
      const expression = this.expression();
      const found = { control: 0, label: 0 };
      const exclusive = (n: XmlElement): false => this.fail(`${n.name}, CustomControl and CustomControlName are mutually exclusive.`);
      const rules: Rules = {
        ...expression.rules,
        CustomControl: { many: true, read: (n) => (found.control++ > 0 ? exclusive(n) : this.custom(n) || true) },
        CustomControlName: { many: true, read: (n) => (found.control++ > 0 ? exclusive(n) : this.text(n)) },
        Label: { many: true, attributes: true, read: (n) => (found.label++ > 0 ? exclusive(n) : this.token(n)) },
      };
      if (!this.children(node, rules)) return false;
      if (found.control > 0 && found.label > 0) return this.fail('Cannot have control and Label at the same time.');
      if (expression.found()) return true;
      return this.fail(
        found.control + found.label > 0 ? 'Cannot have control or Label without an expression.' : 'An expression is expected.',
      );
    });
  }
}
