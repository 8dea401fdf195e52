/** What is wrong with a Format.ps1xml file, in the order and words of PowerShell's loader (XmlLoaderBase.cs, typeDataXmlLoader*.cs). */
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { parseScript } from '../session/parse-errors.ts';
import { FormatXmlReader, innerText, type Rule, type Rules, TooManyErrors } from './format-xml-reader.ts';
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

class FormatXmlCheck extends FormatXmlReader {
  /** PropertyName or ScriptBlock, once. */
  private expression(): { rules: Rules; found: () => boolean } {
    let found = false;
    const one = (read: (node: XmlElement) => boolean): Rule => ({
      many: true,
      read: (node) => {
        if (found) return this.fail('A duplicate node exists.');
        found = true;
        return read(node);
      },
    });
    const rules = {
      PropertyName: one((node) => this.text(node) || this.fail('A property is missing.')),
      ScriptBlock: one((node) => (this.text(node) ? this.script(innerText(node)) : this.fail('Script block text is missing.'))),
    };
    return { rules, found: () => found };
  }

  private script(text: string): boolean {
    try {
      parseScript(text);
      return true;
    } catch (e) {
      if (!(e instanceof NetException) || isFlowControl(e)) throw e;
      return this.fail(`Script block "${e.message}" is not valid.`);
    }
  }

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
        read: (list) => this.entries(list, 'EnumerableExpansion', (n, i) => void this.within(n, i, () => this.children(n, expansion))),
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
      if (!this.children({ ...view, children: view.children.filter(isCommon) }, common, ['Name', 'ViewSelectedBy']))
        return this.fail('The view cannot be loaded.');
      const rest = view.children.filter((node) => !isCommon(node));
      const isShape = (node: XmlElement): boolean => shapes.some((s) => s.toLowerCase() === node.name.toLowerCase());
      const [main, second] = rest.filter(isShape);
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

  private shape(node: XmlElement): boolean {
    switch (node.name.toLowerCase()) {
      case 'tablecontrol':
        return this.table(node);
      case 'listcontrol':
        return this.list(node);
      case 'widecontrol':
        return this.wide(node);
      default:
        return this.custom(node);
    }
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

  /** ViewSelectedBy and EntrySelectedBy. */
  private appliesTo(node: XmlElement, withConditions: boolean): boolean {
    return this.within(node, null, () => {
      let count = 0;
      for (const child of node.children) {
        const read = this.within(child, null, () => {
          const name = child.name.toLowerCase();
          if (name === 'selectionsetname' || name === 'typename') return this.text(child);
          if (withConditions && name === 'selectioncondition') return this.condition(child);
          this.fail(`${child.name} is an unknown node.`);
          return null;
        });
        if (read === false) return false;
        if (read) count++;
      }
      return count > 0 || this.fail('No type or condition is specified for applying the view.');
    });
  }

  private condition(node: XmlElement): boolean {
    return this.within(node, null, () => {
      const expression = this.expression();
      let found = 0;
      const named: Rule = {
        many: true,
        read: (n, i) => {
          found++;
          return i > 0 ? this.fail(`${n.name}, SelectionSetName and TypeName are mutually exclusive.`) : this.text(n);
        },
      };
      if (!this.children(node, { SelectionSetName: named, TypeName: named, ...expression.rules })) return false;
      if (found > 1) return this.fail('Cannot have SelectionSetName and TypeName at the same time.');
      if (found === 0) return this.fail('A node is missing from SelectionSetName, TypeName.');
      return expression.found() || this.fail('An expression is expected.');
    });
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

  private table(node: XmlElement): boolean {
    return this.within(node, null, () => {
      const counts = { headers: 0, rows: [] as number[], others: [] as number[] };
      const flag: Rule = { read: (n) => this.flag(n) };
      const rules: Rules = {
        HideTableHeaders: flag,
        AutoSize: flag,
        TableHeaders: { read: (n) => this.headers(n, counts) },
        TableRowEntries: { read: (n) => this.shapeEntries(n, 'TableRowEntry', 'load', (entry, i) => this.row(entry, i, counts)) },
      };
      if (!this.children(node, rules, ['TableRowEntries'])) return false;
      const items = counts.rows[0] ?? 0;
      if (counts.headers !== 0 && counts.headers !== items)
        return this.fail(`The header item count = ${counts.headers} does not match default row item count = ${items}.`);
      const wrong = counts.others.findIndex((count) => count !== items);
      if (wrong < 0) return true;
      return this.fail(
        `The row item count = ${counts.others[wrong]} on alternative set #${items} does not match default row item count = ${wrong + 1}.`,
      );
    });
  }

  private headers(node: XmlElement, counts: { headers: number }): boolean {
    return this.within(node, null, () =>
      this.children(node, {
        TableColumnHeader: {
          many: true,
          read: (header, i) => {
            counts.headers++;
            return this.header(header, i) || this.fail('The column header definition is not valid; all headers are discarded.');
          },
        },
      }),
    );
  }

  private header(node: XmlElement, index: number): boolean {
    return this.within(node, index, () =>
      this.children(node, {
        Label: { attributes: true, read: (n) => this.token(n) },
        Width: { read: (n) => this.positive(n) || this.fail('The Width value is not valid.') },
        Alignment: { read: (n) => this.alignment(n) },
      }),
    );
  }

  /** The entries of a control: each must load, and exactly one has no types. */
  private shapeEntries(
    node: XmlElement,
    name: string,
    kind: 'load' | 'valid',
    read: (entry: XmlElement, index: number) => boolean,
  ): boolean {
    return this.within(node, null, () => {
      let defaults = 0;
      const rule: Rule = {
        many: true,
        read: (entry, i) => {
          this.applies = false;
          if (!read(entry, i)) return this.fail(kind === 'load' ? `${name} failed to load.` : `${name} is not valid.`);
          if (!this.applies) defaults++;
          return defaults < 2 || this.fail(`There cannot be more than one default ${name}.`);
        },
      };
      if (!this.children(node, { [name]: rule })) return false;
      if (defaults > 0) return true;
      return name === 'ListEntry' ? false : this.fail(`There must be at least one default ${name}.`);
    });
  }

  /** Whether the entry that is being read stands for certain types. */
  private applies = false;

  private readonly selectedBy: Rule = {
    read: (n) => {
      this.applies = this.appliesTo(n, true);
      return true;
    },
  };

  private row(node: XmlElement, index: number, counts: { rows: number[]; others: number[] }): boolean {
    return this.within(node, index, () => {
      let items = 0;
      const columns = (list: XmlElement): boolean =>
        this.within(list, null, () =>
          this.children(list, {
            TableColumnItem: {
              many: true,
              read: (item, i) => {
                items++;
                return this.within(item, i, () => this.item(item, { Alignment: { read: (n) => this.alignment(n) } }));
              },
            },
          }),
        );
      const rules: Rules = {
        EntrySelectedBy: this.selectedBy,
        TableColumnItems: { many: true, read: columns },
        Wrap: { read: (n) => this.flag(n) },
      };
      if (!this.children(node, rules)) return false;
      (this.applies ? counts.others : counts.rows).push(items);
      return true;
    });
  }

  /** ViewEntryNodeMatch: an expression with a format string, or a text; then what else the item may have. */
  private item(node: XmlElement, others: Rules): boolean {
    const expression = this.expression();
    const found = { format: false, text: false };
    const own: Rules = {
      ...expression.rules,
      FormatString: {
        read: (n) => {
          found.format = true;
          return this.text(n) || this.fail('A format string is missing.');
        },
      },
      Text: {
        attributes: true,
        read: (n) => {
          found.text = true;
          return this.token(n) || this.fail('Text is not valid.');
        },
      },
    };
    const isOwn = (n: XmlElement): boolean => Object.keys(own).some((name) => name.toLowerCase() === n.name.toLowerCase());
    if (!this.children({ ...node, children: node.children.filter(isOwn) }, own)) return false;
    if (expression.found() && found.text) return this.fail('Text cannot be specified with an expression.');
    if (!expression.found() && found.format) return this.fail('FormatString cannot be specified without an expression.');
    return this.children({ ...node, children: node.children.filter((n) => !isOwn(n)) }, others);
  }

  private selectionCondition(node: XmlElement): boolean {
    return this.within(node, null, () => {
      const expression = this.expression();
      if (!this.children(node, expression.rules)) return false;
      return expression.found() || this.fail('A node is missing from PropertyName, ScriptBlock.');
    });
  }

  private list(node: XmlElement): boolean {
    const items = (list: XmlElement): boolean =>
      this.within(list, null, () => {
        let count = 0;
        const read = (item: XmlElement): boolean => {
          count++;
          const others: Rules = {
            ItemSelectionCondition: { read: (n) => this.selectionCondition(n) },
            Label: { attributes: true, read: (n) => this.token(n) },
          };
          return this.within(item, null, () => this.item(item, others)) || this.fail('The property entry is not valid.');
        };
        if (!this.children(list, { ListItem: { many: true, read } })) return false;
        return count > 0 || this.fail('At least one list view item must be specified.');
      });
    const entry = (n: XmlElement, i: number): boolean =>
      this.within(n, i, () => {
        let loaded = true;
        const rules: Rules = {
          EntrySelectedBy: this.selectedBy,
          ListItems: {
            read: (list) => {
              loaded = items(list);
              return true;
            },
          },
        };
        return this.children(n, rules) && (loaded || this.fail('The definition list is missing.'));
      });
    const entries: Rule = { goesOn: true, read: (n) => this.shapeEntries(n, 'ListEntry', 'load', entry) };
    return this.within(node, null, () => this.children(node, { ListEntries: entries }, ['ListEntries']));
  }

  private wide(node: XmlElement): boolean {
    const item: Rule = { read: (n) => this.within(n, null, () => this.item(n, {})) || this.fail('WideItem is not valid.') };
    const entry = (n: XmlElement, i: number): boolean =>
      this.within(n, i, () => this.children(n, { EntrySelectedBy: this.selectedBy, WideItem: item }, ['WideItem']));
    const found = new Set<string>();
    const once = (read: (n: XmlElement) => boolean): Rule => ({
      many: true,
      read: (n, i) => {
        found.add(n.name);
        return i > 0 ? this.fail(`${n.name}, AutoSize and ColumnNumber are mutually exclusive.`) : read(n);
      },
    });
    const rules: Rules = {
      AutoSize: once((n) => this.flag(n)),
      ColumnNumber: once((n) => this.positive(n)),
      WideEntries: { goesOn: true, read: (n) => this.shapeEntries(n, 'WideEntry', 'valid', entry) },
    };
    return this.within(node, null, () => {
      if (!this.children(node, rules)) return false;
      if (found.size > 1) return this.fail('AutoSize and ColumnNumber are mutually exclusive.');
      return childrenOf(node, 'WideEntries').length > 0 || this.fail('Node WideEntries is missing.');
    });
  }

  private custom(node: XmlElement): boolean {
    const entry = (n: XmlElement, i: number): boolean =>
      this.within(n, i, () => {
        let loaded = true;
        const rules: Rules = {
          EntrySelectedBy: this.selectedBy,
          CustomItem: {
            read: (body) => {
              loaded = this.customItems(body);
              return true;
            },
          },
        };
        return this.children(n, rules) && (loaded || this.fail('Node CustomItem is missing.'));
      });
    const entries: Rule = { goesOn: true, read: (n) => this.shapeEntries(n, 'CustomEntry', 'load', entry) };
    return this.within(node, null, () => this.children(node, { CustomEntries: entries }, ['CustomEntries']));
  }

  private customItems(node: XmlElement): boolean {
    return this.within(node, null, () => {
      let count = 0;
      const rule = (read: (n: XmlElement, i: number) => boolean, attributes = false): Rule => ({
        many: true,
        attributes,
        read: (n, i) => {
          count++;
          return read(n, i) || this.fail(`${n.name} failed to load.`);
        },
      });
      const rules: Rules = {
        ExpressionBinding: rule((n, i) => this.binding(n, i)),
        NewLine: rule((n, i) => this.within(n, i, () => this.noChildren(n))),
        Text: rule((n, i) => this.token(n, i), true),
        Frame: rule((n, i) => this.frame(n, i)),
      };
      if (!this.children(node, rules)) return false;
      return count > 0 || this.fail('The custom control token list cannot be empty.');
    });
  }

  private binding(node: XmlElement, index: number): boolean {
    return this.within(node, index, () => {
      let controls = 0;
      const one = (read: (n: XmlElement) => boolean): Rule => ({
        many: true,
        read: (n) => (controls++ > 0 ? this.fail(`${n.name}, CustomControl and CustomControlName are mutually exclusive.`) : read(n)),
      });
      return this.children(node, {
        ...this.expression().rules,
        EnumerateCollection: { read: (n) => this.flag(n) },
        ItemSelectionCondition: { read: (n) => this.selectionCondition(n) },
        CustomControl: one((n) => this.custom(n) || true),
        CustomControlName: one((n) => this.text(n)),
        FieldControl: one((n) => this.text(n)),
      });
    });
  }

  private frame(node: XmlElement, index: number): boolean {
    return this.within(node, index, () => {
      let loaded = true;
      const number: Rule = { read: (n) => this.natural(n) };
      const rules: Rules = {
        LeftIndent: number,
        RightIndent: number,
        FirstLineIndent: number,
        FirstLineHanging: number,
        CustomItem: {
          read: (n) => {
            loaded = this.customItems(n);
            return true;
          },
        },
      };
      if (!this.children(node, rules)) return false;
      if (childrenOf(node, 'FirstLineIndent').length > 0 && childrenOf(node, 'FirstLineHanging').length > 0)
        return this.fail('FirstLineIndent and FirstLineHanging are mutually exclusive.');
      return loaded || this.fail('Node CustomItem is missing.');
    });
  }
}
