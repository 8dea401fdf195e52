# Types like Span: C# uses them, scripts hold none, and get errors that say so
Add-Type 'using System; public ref struct Own { public static int Index; public Own(int i) {} } public class Named { public string this[ReadOnlySpan<char> k] { get { return k.ToString() + k.Length; } set {} } } public class TT { public int Total(string s) { var parts = s.AsSpan().Slice(1); int n = 0; for (int i = 0; i < parts.Length; i++) n += parts[i] - (char)48; return n; } public int[] Doubled(int[] a) { var s = new Span<int>(a, 1, 2); s[0] *= 2; s.Slice(1).Fill(9); return s.ToArray(); } public string Text(ReadOnlySpan<char> x) { foreach (var c in x) if (c == (char)33) return "!"; return x.ToString(); }  public string P(string s, ReadOnlySpan<char> x = default) => s + x.Length; public Span<int> G(int[] a) => a.AsSpan(); public Span<int> Room { get { return default; } set {} } public int Plain(int i) => i; public void Thrower() { throw new InvalidOperationException("x"); } public static Span<int> S { get { return default; } set {} } public Span<int> this[int i] { get { return default; } set {} } }'
$t=[TT]::new()
function e([scriptblock]$b) { try { "ok $(& $b)" } catch { $i = $_.Exception.InnerException; "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().Name) | $_ | $(if ($i) { $i.GetType().Name }) $($i.ErrorRecord.FullyQualifiedErrorId)" } }
e { $t.psobject.Methods['P'].Invoke('a',1) }
e { $t.psobject.Methods['G'].Invoke(@(1)) }
e { $t.P.Invoke('a',1) }
e { $t.Plain.Invoke('x') }
e { $t.Plain.Invoke(1,2) }
e { $t.Thrower.Invoke() }
e { $t.Thrower() }
e { [System.Span[string]]::new.Invoke([ref]$null) }
e { [string]::new.Invoke('a',3) }
e { [datetime]::new.Invoke('a',3) }
e { $t.Room = 1 }; e { $t.psobject.Properties['Room'].Value = 1 }; e { [TT]::S }; e { [TT]::S = 1 }; e { $t.G(@(1)) }; e { $t[1] = 2 }; e { [Span[int]]@(1) }; e { 1 -as [Span[int]] }; e { [Span[int]]::new() }; e { $t[1] }; e { New-Object 'Span[int]' }; e { [System.Management.Automation.LanguagePrimitives]::ConvertTo(1, [Span[int]]) }; e { $t.P('a') };  e { $t.P('a','bcd') }; e { $t.P('a',5) }
$t | gm -MemberType Properties, Method | % { "$($_.MemberType) $_" }
e { Set-StrictMode -Version 3; $t[1] }; e { Set-StrictMode -Version 3; $t.Room }
e { $t.Total('x123') }; e { $t.Doubled((1, 2, 3)) }; e { $t.Text('abc') }; e { $t.Text([char[]]'a!') }; e { [Named]::new()['key'] }; e { [Own]::new(1) }; e { [Own]::Index = 4; [Own]::Index }; e { [Own].IsByRefLike }
