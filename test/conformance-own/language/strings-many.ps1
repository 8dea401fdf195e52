$name = 'World'; $h = @{ k = 'v'; 'a b' = 2 }; $arr = 1,2,3; $o = [pscustomobject]@{ p = 5; q = @(1,2) }
"Hello $name"; "Hello ${name}s"; "$($name.Length)"; "$h"; "$($h.k) $($h['a b'])"; "$arr"; "$arr[0]"; "$($arr[0])"; "$o.p"; "$($o.p)"; "$o"; "$name`: x"; "$name::x"; "`$name"; "a`tb`0c".Length
'single $name ''quoted'''; "dbl ""quoted"""; "nested $("inner $name")"; "$(1,2,3)"; "$(if ($true) { 'y' })"; "$env:NOPE|"; "${env:HOME}".Length -gt 0
@"
Here $name "quotes" 'single'
  indented $($arr.Count)
"@
@'
Raw $name
'@
'{0} {1:N2} {2:D5} {3:X} {4:P1} {5:C} {6,10}| {7,-10}| {8:yyyy-MM-dd}' -f 'a', 1234.567, 42, 255, 0.256, 9.99, 'right', 'left', [datetime]'2020-02-03'
'{0:0.00} {0:#,##0.#} {1:000} {2:e3} {3:G4} {4:F0}' -f 1234.5, 7, 12345.678, 3.14159, 2.5
'{{literal}} {0}' -f 1; '{0}' -f $null; '{0}{1}' -f 1
'{0:x8} {0:b} {1:r}' -f 255, 0.1
'abc'.PadLeft(6, '*') + '|' + 'abc'.PadRight(6) + '|'; 'a-b_c'.Split('-_'.ToCharArray()) -join ','; 'a,b;c' -split '[,;]' -join '|'; 'a1b2' -split '\d'; 'a b  c' -split ' +'; -split ' x  y '; 'abc' -split ''; 'a,b,c' -split ',', 2; 'aXbxc' -csplit 'x'; 'a.b' -split '.', 0, 'SimpleMatch'; '1a2b' -split { $_ -eq 'a' }
'hello' -replace 'l+', 'L'; 'John Smith' -replace '(\w+) (\w+)', '$2, $1'; 'aAa' -creplace 'a', 'x'; 'x' -replace 'x', '$$'; 'abc' -replace 'b'; 'a1' -replace '(?<d>\d)', '[${d}]'; 'hello' -replace 'l', { $_.Value.ToUpper() }
'hello' -match 'l(.)o'; $Matches[0]; $Matches[1]; 'foo' -match '(?<n>o+)'; $Matches.n; 'a','b','ab' -match 'a'; 'abc' -notmatch 'z'; 'ABC' -cmatch 'abc'
'abc' -like 'a*'; 'abc' -clike 'A*'; 'a[b' -like 'a`[b'; 'x1' -like 'x[0-9]'; 'abc'.Contains('b'); 'abc' -contains 'abc'; 'abc'.IndexOf('c'); 'abcabc'.LastIndexOf('b'); 'abc'.Insert(1,'X'); 'abc'.Remove(1,1); 'Abc'.ToLower(); 'abc'.Substring(1,1); ' x '.Trim() + '|'; 'xxaxx'.Trim('x'); 'abc'.StartsWith('AB'); 'abc'.StartsWith('AB', 'OrdinalIgnoreCase'); 'abc'.Replace('b','Z'); 'a,b'.Split(','); 'abc'.ToCharArray() -join '-'; 'abc'[-1]; 'abc'[0..1] -join ''; 'abc'[5]; 'b' * 3; 'a' + 1 + 2; 1 + '2'; 'a' -eq 'A'; 'a' -ceq 'A'; 'a' -lt 'b'; 'abc' -gt 'abd'; 'z'.CompareTo('a'); [string]::Join('-', 1..3); [string]::Format('{0}-{1}', 1, 2); [string]::IsNullOrWhiteSpace(' '); 'abc'.GetType().Name; [string]::new('x', 3); [char]65; [int][char]'A'; 'tESt'.Substring(0,1).ToUpper(); (Get-Culture).TextInfo.ToTitleCase('hello world'); 'a' -join ','; 1,2,3 -join '+'; -join ('a','b')
"line1`nline2" -split "`n" | ForEach-Object { "[$_]" }; "a`r`nb".Split("`n").Count; "tab`there"; "uni`u{41}"; "esc`e[0m".Length; 'ünï'.Length; '😀'.Length; [text.encoding]::UTF8.GetBytes('é') -join ','
[regex]::Matches('a1b22', '\d+').Value; [regex]::Replace('abc', 'b', { param($m) $m.Value * 2 }); [regex]::Split('a,b', ','); [regex]::Escape('a.b*'); ([regex]'(\d)(\w)').Match('x1y').Groups[2].Value; [regex]::IsMatch('A', 'a', 'IgnoreCase')
"$true $null $(1.0) $(1.50) $([double]1e20) $(1/3) $(10/2) $(1e-5) $(100000000000000000000) $(0.1+0.2) $([float]0.1) $(1.10d) $([long]5) $(0x1F) $(1kb) $(-0.0)"
"$(Get-Date '2020-01-02 03:04:05') $([timespan]'1:2:3') $([guid]::Empty) $([version]'1.2') $([int[]](1,2)) $(@{}) $([ordered]@{a=1}) $({ block }) $([System.DayOfWeek]::Friday) $([string[]]@()) $([type][int]) $([System.Text.StringBuilder]::new('sb'))"
