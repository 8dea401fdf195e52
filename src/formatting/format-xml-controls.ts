/**
 * What is wrong with the controls of a Format.ps1xml file (tables, lists, wide and custom ones), in the order and words of PowerShell's
 * loader (typeDataXmlLoader_Table.cs, _List.cs, _Wide.cs and _Complex.cs).
 */
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { parseScript } from '../session/parse-errors.ts';
import { FormatXmlReader, innerText, type Rule, type Rules } from './format-xml-reader.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

/** Reads the controls of views, and what they select by; each reader gives false where what it reads cannot be loaded. */
export class FormatControlCheck extends FormatXmlReader {
  /** PropertyName or ScriptBlock, once. */
  protected expression(): { rules: Rules; found: () => boolean } {
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

  /** One of the shapes of a view. */
  protected shape(node: XmlElement): boolean {
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

  /** ViewSelectedBy and EntrySelectedBy. */
  protected appliesTo(node: XmlElement, withConditions: boolean): boolean {
    return this.within(node, null, () => {
      let count = 0;
      if (node.text.trim() !== '') this.within({ ...node, name: '#text' }, null, () => this.fail('#text is an unknown node.'));
      for (const child of node.children) {
        const read = this.within(child, null, () => {
          if (child.attributeText.trim() !== '') this.fail(`The XML element ${child.name} does not allow attributes.`);
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
          // Entries stand within entries: what this one says of its types is not what the one around it has said.
          const around = this.applies;
          this.applies = false;
          const valid = read(entry, i);
          const isDefault = !this.applies;
          this.applies = around;
          if (!valid) return this.fail(kind === 'load' ? `${name} failed to load.` : `${name} is not valid.`);
          if (isDefault) defaults++;
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
    if (!this.children({ ...node, text: '', children: node.children.filter(isOwn) }, own)) return false;
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

  /** CustomControl, which is also a control of its own and what groups begin with. */
  protected custom(node: XmlElement): boolean {
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
      const first: Rule = {
        many: true,
        read: (n, i) => (i > 0 ? this.fail(`${n.name}, FirstLineIndent and FirstLineHanging are mutually exclusive.`) : this.natural(n)),
      };
      const rules: Rules = {
        LeftIndent: number,
        RightIndent: number,
        FirstLineIndent: first,
        FirstLineHanging: first,
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
