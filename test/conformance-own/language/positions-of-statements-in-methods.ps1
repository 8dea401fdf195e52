# Where errors of statements in methods are: line, column, statement and stack
$ErrorView='NormalView'
$e=$null
function Show-It($l, $e) { '{0} {1}:{2} {3}' -f $l, $e.InvocationInfo.ScriptLineNumber, $e.InvocationInfo.OffsetInLine, $e.FullyQualifiedErrorId; $e.InvocationInfo.PositionMessage; $e.InvocationInfo.Statement; $e.InvocationInfo.Line.Trim(); ($e.ScriptStackTrace -replace '/\S*/') }
class C0 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1/0
    return 1
} }
$x = $null; try { $null = [C0]::new().M() } catch { Show-It 0 $_ }
class C1 { [object] M() {
    $x = $y = $i = $s = $null; $x += 1/0
    return 1
} }
$x = $null; try { $null = [C1]::new().M() } catch { Show-It 1 $_ }
class C2 { [object] M() {
    $x = $y = $i = $s = $null; [int]$x = 'a'
    return 1
} }
$x = $null; try { $null = [C2]::new().M() } catch { Show-It 2 $_ }
class C3 { [object] M() {
    $x = $y = $i = $s = $null; [int]$x = 1/0
    return 1
} }
$x = $null; try { $null = [C3]::new().M() } catch { Show-It 3 $_ }
class C4 { [object] M() {
    $x = $y = $i = $s = $null; $x = [int]'a'
    return 1
} }
$x = $null; try { $null = [C4]::new().M() } catch { Show-It 4 $_ }
class C5 { [object] M() {
    $x = $y = $i = $s = $null; $x = (1/0)
    return 1
} }
$x = $null; try { $null = [C5]::new().M() } catch { Show-It 5 $_ }
class C6 { [object] M() {
    $x = $y = $i = $s = $null; $x = $(1/0)
    return 1
} }
$x = $null; try { $null = [C6]::new().M() } catch { Show-It 6 $_ }
class C7 { [object] M() {
    $x = $y = $i = $s = $null; $x = @(1/0)
    return 1
} }
$x = $null; try { $null = [C7]::new().M() } catch { Show-It 7 $_ }
class C8 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1,(1/0)
    return 1
} }
$x = $null; try { $null = [C8]::new().M() } catch { Show-It 8 $_ }
class C9 { [object] M() {
    $x = $y = $i = $s = $null; $x = @{ a = 1/0 }
    return 1
} }
$x = $null; try { $null = [C9]::new().M() } catch { Show-It 9 $_ }
class C10 { [object] M() {
    $x = $y = $i = $s = $null; $x = [pscustomobject]@{ a = 1/0; b = 2 }
    return 1
} }
$x = $null; try { $null = [C10]::new().M() } catch { Show-It 10 $_ }
class C11 { [object] M() {
    $x = $y = $i = $s = $null; $x, $y = 1, (1/0)
    return 1
} }
$x = $null; try { $null = [C11]::new().M() } catch { Show-It 11 $_ }
class C12 { [object] M() {
    $x = $y = $i = $s = $null; $x = if (1) { 1/0 }
    return 1
} }
$x = $null; try { $null = [C12]::new().M() } catch { Show-It 12 $_ }
class C13 { [object] M() {
    $x = $y = $i = $s = $null; $x = foreach ($i in 1) { 1/0 }
    return 1
} }
$x = $null; try { $null = [C13]::new().M() } catch { Show-It 13 $_ }
class C14 { [object] M() {
    $x = $y = $i = $s = $null; $x = switch (1) { 1 { 1/0 } }
    return 1
} }
$x = $null; try { $null = [C14]::new().M() } catch { Show-It 14 $_ }
class C15 { [object] M() {
    $x = $y = $i = $s = $null; if (1/0) { 1 }
    return 1
} }
$x = $null; try { $null = [C15]::new().M() } catch { Show-It 15 $_ }
class C16 { [object] M() {
    $x = $y = $i = $s = $null; if (0) { 1 } elseif (1/0) { 2 }
    return 1
} }
$x = $null; try { $null = [C16]::new().M() } catch { Show-It 16 $_ }
class C17 { [object] M() {
    $x = $y = $i = $s = $null; while (1/0) { 1 }
    return 1
} }
$x = $null; try { $null = [C17]::new().M() } catch { Show-It 17 $_ }
class C18 { [object] M() {
    $x = $y = $i = $s = $null; do { 1 } while (1/0)
    return 1
} }
$x = $null; try { $null = [C18]::new().M() } catch { Show-It 18 $_ }
class C19 { [object] M() {
    $x = $y = $i = $s = $null; do { 1 } until (1/0)
    return 1
} }
$x = $null; try { $null = [C19]::new().M() } catch { Show-It 19 $_ }
class C20 { [object] M() {
    $x = $y = $i = $s = $null; for ($i = 1/0; $i -lt 1; $i++) { 1 }
    return 1
} }
$x = $null; try { $null = [C20]::new().M() } catch { Show-It 20 $_ }
class C21 { [object] M() {
    $x = $y = $i = $s = $null; for ($i = 0; 1/0; $i++) { 1 }
    return 1
} }
$x = $null; try { $null = [C21]::new().M() } catch { Show-It 21 $_ }
class C22 { [object] M() {
    $x = $y = $i = $s = $null; for ($i = 0; $i -lt 2; $i += 1/0) { 1 }
    return 1
} }
$x = $null; try { $null = [C22]::new().M() } catch { Show-It 22 $_ }
class C23 { [object] M() {
    $x = $y = $i = $s = $null; foreach ($i in 1/0) { 1 }
    return 1
} }
$x = $null; try { $null = [C23]::new().M() } catch { Show-It 23 $_ }
class C24 { [object] M() {
    $x = $y = $i = $s = $null; foreach ($i in 1, (1/0)) { 1 }
    return 1
} }
$x = $null; try { $null = [C24]::new().M() } catch { Show-It 24 $_ }
class C25 { [object] M() {
    $x = $y = $i = $s = $null; switch (1/0) { 1 { 1 } }
    return 1
} }
$x = $null; try { $null = [C25]::new().M() } catch { Show-It 25 $_ }
class C26 { [object] M() {
    $x = $y = $i = $s = $null; switch (1) { { 1/0 } { 1 } }
    return 1
} }
$x = $null; try { $null = [C26]::new().M() } catch { Show-It 26 $_ }
class C27 { [object] M() {
    $x = $y = $i = $s = $null; throw (1/0)
    return 1
} }
$x = $null; try { $null = [C27]::new().M() } catch { Show-It 27 $_ }
class C28 { [object] M() {
    $x = $y = $i = $s = $null; throw 'a'
    return 1
} }
$x = $null; try { $null = [C28]::new().M() } catch { Show-It 28 $_ }
class C30 { [object] M() {
    $x = $y = $i = $s = $null; 1/0 | ForEach-Object { $_ }
    return 1
} }
$x = $null; try { $null = [C30]::new().M() } catch { Show-It 30 $_ }
class C31 { [object] M() {
    $x = $y = $i = $s = $null; 1 | ForEach-Object { 1/0 }
    return 1
} }
$x = $null; try { $null = [C31]::new().M() } catch { Show-It 31 $_ }
class C32 { [object] M() {
    $x = $y = $i = $s = $null; 1, 2 | Where-Object { 1/0 }
    return 1
} }
$x = $null; try { $null = [C32]::new().M() } catch { Show-It 32 $_ }
class C33 { [object] M() {
    $x = $y = $i = $s = $null; Write-Output (1/0)
    return 1
} }
$x = $null; try { $null = [C33]::new().M() } catch { Show-It 33 $_ }
class C34 { [object] M() {
    $x = $y = $i = $s = $null; Write-Output a, (1/0)
    return 1
} }
$x = $null; try { $null = [C34]::new().M() } catch { Show-It 34 $_ }
class C35 { [object] M() {
    $x = $y = $i = $s = $null; Write-Output -InputObject $(1/0)
    return 1
} }
$x = $null; try { $null = [C35]::new().M() } catch { Show-It 35 $_ }
class C36 { [object] M() {
    $x = $y = $i = $s = $null; "a $(1/0) b"
    return 1
} }
$x = $null; try { $null = [C36]::new().M() } catch { Show-It 36 $_ }
class C37 { [object] M() {
    $x = $y = $i = $s = $null; "a $([int]'q') b" + 1
    return 1
} }
$x = $null; try { $null = [C37]::new().M() } catch { Show-It 37 $_ }
class C38 { [object] M() {
    $x = $y = $i = $s = $null; '{0:q}' -f 5
    return 1
} }
$x = $null; try { $null = [C38]::new().M() } catch { Show-It 38 $_ }
class C39 { [object] M() {
    $x = $y = $i = $s = $null; '{1}' -f 5
    return 1
} }
$x = $null; try { $null = [C39]::new().M() } catch { Show-It 39 $_ }
class C40 { [object] M() {
    $x = $y = $i = $s = $null; -join (1/0)
    return 1
} }
$x = $null; try { $null = [C40]::new().M() } catch { Show-It 40 $_ }
class C41 { [object] M() {
    $x = $y = $i = $s = $null; 1 -eq (1/0)
    return 1
} }
$x = $null; try { $null = [C41]::new().M() } catch { Show-It 41 $_ }
class C42 { [object] M() {
    $x = $y = $i = $s = $null; (1/0) -eq 1
    return 1
} }
$x = $null; try { $null = [C42]::new().M() } catch { Show-It 42 $_ }
class C43 { [object] M() {
    $x = $y = $i = $s = $null; $x = 5; $x.Foo()
    return 1
} }
$x = $null; try { $null = [C43]::new().M() } catch { Show-It 43 $_ }
class C44 { [object] M() {
    $x = $y = $i = $s = $null; $x = 5; $x.Foo(1/0)
    return 1
} }
$x = $null; try { $null = [C44]::new().M() } catch { Show-It 44 $_ }
class C45 { [object] M() {
    $x = $y = $i = $s = $null; [int]::Parse('x')
    return 1
} }
$x = $null; try { $null = [C45]::new().M() } catch { Show-It 45 $_ }
class C46 { [object] M() {
    $x = $y = $i = $s = $null; [int]::Parse((1/0))
    return 1
} }
$x = $null; try { $null = [C46]::new().M() } catch { Show-It 46 $_ }
class C47 { [object] M() {
    $x = $y = $i = $s = $null; [math]::Nope(1)
    return 1
} }
$x = $null; try { $null = [C47]::new().M() } catch { Show-It 47 $_ }
class C48 { [object] M() {
    $x = $y = $i = $s = $null; $null.Foo()
    return 1
} }
$x = $null; try { $null = [C48]::new().M() } catch { Show-It 48 $_ }
class C49 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1, 2; $x[1/0]
    return 1
} }
$x = $null; try { $null = [C49]::new().M() } catch { Show-It 49 $_ }
class C50 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1, 2; $x[5] = 1
    return 1
} }
$x = $null; try { $null = [C50]::new().M() } catch { Show-It 50 $_ }
class C51 { [object] M() {
    $x = $y = $i = $s = $null; $x = $null; $x[0]
    return 1
} }
$x = $null; try { $null = [C51]::new().M() } catch { Show-It 51 $_ }
class C52 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1; $x.Bar = 5
    return 1
} }
$x = $null; try { $null = [C52]::new().M() } catch { Show-It 52 $_ }
class C53 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1 ? (1/0) : 2
    return 1
} }
$x = $null; try { $null = [C53]::new().M() } catch { Show-It 53 $_ }
class C54 { [object] M() {
    $x = $y = $i = $s = $null; $x = (1/0) ? 1 : 2
    return 1
} }
$x = $null; try { $null = [C54]::new().M() } catch { Show-It 54 $_ }
class C55 { [object] M() {
    $x = $y = $i = $s = $null; $x = $null ?? (1/0)
    return 1
} }
$x = $null; try { $null = [C55]::new().M() } catch { Show-It 55 $_ }
class C56 { [object] M() {
    $x = $y = $i = $s = $null; 1/0 && 2
    return 1
} }
$x = $null; try { $null = [C56]::new().M() } catch { Show-It 56 $_ }
class C57 { [object] M() {
    $x = $y = $i = $s = $null; 2 && 1/0
    return 1
} }
$x = $null; try { $null = [C57]::new().M() } catch { Show-It 57 $_ }
class C58 { [object] M() {
    $x = $y = $i = $s = $null; 1/0; 2
    return 1
} }
$x = $null; try { $null = [C58]::new().M() } catch { Show-It 58 $_ }
class C59 { [object] M() {
    $x = $y = $i = $s = $null; -not (1/0)
    return 1
} }
$x = $null; try { $null = [C59]::new().M() } catch { Show-It 59 $_ }
class C60 { [object] M() {
    $x = $y = $i = $s = $null; !(1/0)
    return 1
} }
$x = $null; try { $null = [C60]::new().M() } catch { Show-It 60 $_ }
class C61 { [object] M() {
    $x = $y = $i = $s = $null; -(1/0)
    return 1
} }
$x = $null; try { $null = [C61]::new().M() } catch { Show-It 61 $_ }
class C62 { [object] M() {
    $x = $y = $i = $s = $null; -'a'
    return 1
} }
$x = $null; try { $null = [C62]::new().M() } catch { Show-It 62 $_ }
class C63 { [object] M() {
    $x = $y = $i = $s = $null; $x = 'a'; $x++
    return 1
} }
$x = $null; try { $null = [C63]::new().M() } catch { Show-It 63 $_ }
class C64 { [object] M() {
    $x = $y = $i = $s = $null; $x = 'a'; -$x
    return 1
} }
$x = $null; try { $null = [C64]::new().M() } catch { Show-It 64 $_ }
class C65 { [object] M() {
    $x = $y = $i = $s = $null; [type]'nope'
    return 1
} }
$x = $null; try { $null = [C65]::new().M() } catch { Show-It 65 $_ }
class C70 { [object] M() {
    $x = $y = $i = $s = $null; New-Object nope
    return 1
} }
$x = $null; try { $null = [C70]::new().M() } catch { Show-It 70 $_ }
class C71 { [object] M() {
    $x = $y = $i = $s = $null; 'a' -match '('
    return 1
} }
$x = $null; try { $null = [C71]::new().M() } catch { Show-It 71 $_ }
class C72 { [object] M() {
    $x = $y = $i = $s = $null; 'a' -replace '(', 1
    return 1
} }
$x = $null; try { $null = [C72]::new().M() } catch { Show-It 72 $_ }
class C73 { [object] M() {
    $x = $y = $i = $s = $null; 'a' -split '('
    return 1
} }
$x = $null; try { $null = [C73]::new().M() } catch { Show-It 73 $_ }
class C74 { [object] M() {
    $x = $y = $i = $s = $null; 'a' -like '['
    return 1
} }
$x = $null; try { $null = [C74]::new().M() } catch { Show-It 74 $_ }
class C75 { [object] M() {
    $x = $y = $i = $s = $null; 1..'x'
    return 1
} }
$x = $null; try { $null = [C75]::new().M() } catch { Show-It 75 $_ }
class C76 { [object] M() {
    $x = $y = $i = $s = $null; 'a' * -1
    return 1
} }
$x = $null; try { $null = [C76]::new().M() } catch { Show-It 76 $_ }
class C77 { [object] M() {
    $x = $y = $i = $s = $null; 'a' * 'b'
    return 1
} }
$x = $null; try { $null = [C77]::new().M() } catch { Show-It 77 $_ }
class C78 { [object] M() {
    $x = $y = $i = $s = $null; @{} + 1
    return 1
} }
$x = $null; try { $null = [C78]::new().M() } catch { Show-It 78 $_ }
class C79 { [object] M() {
    $x = $y = $i = $s = $null; @{ a = 1 } + @{ a = 2 }
    return 1
} }
$x = $null; try { $null = [C79]::new().M() } catch { Show-It 79 $_ }
class C80 { [object] M() {
    $x = $y = $i = $s = $null; @{ a = 1; b = (1/0) }
    return 1
} }
$x = $null; try { $null = [C80]::new().M() } catch { Show-It 80 $_ }
class C81 { [object] M() {
    $x = $y = $i = $s = $null; @(1, (1/0))
    return 1
} }
$x = $null; try { $null = [C81]::new().M() } catch { Show-It 81 $_ }
class C82 { [object] M() {
    $x = $y = $i = $s = $null; , (1/0)
    return 1
} }
$x = $null; try { $null = [C82]::new().M() } catch { Show-It 82 $_ }
class C83 { [object] M() {
    $x = $y = $i = $s = $null; & (1/0)
    return 1
} }
$x = $null; try { $null = [C83]::new().M() } catch { Show-It 83 $_ }
class C84 { [object] M() {
    $x = $y = $i = $s = $null; & 'nope-cmd'
    return 1
} }
$x = $null; try { $null = [C84]::new().M() } catch { Show-It 84 $_ }
class C85 { [object] M() {
    $x = $y = $i = $s = $null; nope-cmd (1/0)
    return 1
} }
$x = $null; try { $null = [C85]::new().M() } catch { Show-It 85 $_ }
class C86 { [object] M() {
    $x = $y = $i = $s = $null; . nope.ps1
    return 1
} }
$x = $null; try { $null = [C86]::new().M() } catch { Show-It 86 $_ }
class C87 { [object] M() {
    $x = $y = $i = $s = $null; Get-Item nope -ErrorAction Stop
    return 1
} }
$x = $null; try { $null = [C87]::new().M() } catch { Show-It 87 $_ }
class C88 { [object] M() {
    $x = $y = $i = $s = $null; Get-Item nope -ErrorAction Stop | Out-Null
    return 1
} }
$x = $null; try { $null = [C88]::new().M() } catch { Show-It 88 $_ }
class C89 { [object] M() {
    $x = $y = $i = $s = $null; 1 | Get-Item -ErrorAction Stop
    return 1
} }
$x = $null; try { $null = [C89]::new().M() } catch { Show-It 89 $_ }
class C90 { [object] M() {
    $x = $y = $i = $s = $null; Get-Item nope -ErrorAction Stop 2>&1
    return 1
} }
$x = $null; try { $null = [C90]::new().M() } catch { Show-It 90 $_ }
class C91 { [object] M() {
    $x = $y = $i = $s = $null; $x = Get-Item nope -ErrorAction Stop
    return 1
} }
$x = $null; try { $null = [C91]::new().M() } catch { Show-It 91 $_ }
class C92 { [object] M() {
    $x = $y = $i = $s = $null; "$(Get-Item nope -ErrorAction Stop)"
    return 1
} }
$x = $null; try { $null = [C92]::new().M() } catch { Show-It 92 $_ }
class C93 { [object] M() {
    $x = $y = $i = $s = $null; (Get-Item nope -ErrorAction Stop).Name
    return 1
} }
$x = $null; try { $null = [C93]::new().M() } catch { Show-It 93 $_ }
class C94 { [object] M() {
    $x = $y = $i = $s = $null; & { 1/0 }
    return 1
} }
$x = $null; try { $null = [C94]::new().M() } catch { Show-It 94 $_ }
class C95 { [object] M() {
    $x = $y = $i = $s = $null; & { param([int]$q) $q } x
    return 1
} }
$x = $null; try { $null = [C95]::new().M() } catch { Show-It 95 $_ }
class C96 { [object] M() {
    $x = $y = $i = $s = $null; & { param([int]$q = (1/0)) $q }
    return 1
} }
$x = $null; try { $null = [C96]::new().M() } catch { Show-It 96 $_ }
class C97 { [object] M() {
    $x = $y = $i = $s = $null; . { 1/0 }
    return 1
} }
$x = $null; try { $null = [C97]::new().M() } catch { Show-It 97 $_ }
class C98 { [object] M() {
    $x = $y = $i = $s = $null; { 1/0 }.Invoke()
    return 1
} }
$x = $null; try { $null = [C98]::new().M() } catch { Show-It 98 $_ }
class C99 { [object] M() {
    $x = $y = $i = $s = $null; { param($q) 1/0 }.InvokeReturnAsIs(1)
    return 1
} }
$x = $null; try { $null = [C99]::new().M() } catch { Show-It 99 $_ }
class C100 { [object] M() {
    $x = $y = $i = $s = $null; (1, 2).ForEach({ 1/0 })
    return 1
} }
$x = $null; try { $null = [C100]::new().M() } catch { Show-It 100 $_ }
class C101 { [object] M() {
    $x = $y = $i = $s = $null; (1, 2).Where({ 1/0 })
    return 1
} }
$x = $null; try { $null = [C101]::new().M() } catch { Show-It 101 $_ }
class C102 { [object] M() {
    $x = $y = $i = $s = $null; 1, 2 | Sort-Object { 1/0 } -ErrorAction Stop
    return 1
} }
$x = $null; try { $null = [C102]::new().M() } catch { Show-It 102 $_ }
class C103 { [object] M() {
    $x = $y = $i = $s = $null; [void](1/0)
    return 1
} }
$x = $null; try { $null = [C103]::new().M() } catch { Show-It 103 $_ }
class C104 { [object] M() {
    $x = $y = $i = $s = $null; [string](1/0)
    return 1
} }
$x = $null; try { $null = [C104]::new().M() } catch { Show-It 104 $_ }
class C105 { [object] M() {
    $x = $y = $i = $s = $null; $x = [string](1/0)
    return 1
} }
$x = $null; try { $null = [C105]::new().M() } catch { Show-It 105 $_ }
class C106 { [object] M() {
    return 1/0
} }
$x = $null; try { $null = [C106]::new().M() } catch { Show-It 106 $_ }
class C107 { [object] M() {
    return (1/0)
} }
$x = $null; try { $null = [C107]::new().M() } catch { Show-It 107 $_ }
class C108 { [object] M() {
    return [string](1/0)
} }
$x = $null; try { $null = [C108]::new().M() } catch { Show-It 108 $_ }
class C109 { [object] M() {
    return 1, (1/0)
} }
$x = $null; try { $null = [C109]::new().M() } catch { Show-It 109 $_ }
class C110 { [object] M() {
    return $null.Foo()
} }
$x = $null; try { $null = [C110]::new().M() } catch { Show-It 110 $_ }
class C111 { [object] M() {
    $x = $y = $i = $s = $null; try { 1/0 } finally { 1 }
    return 1
} }
$x = $null; try { $null = [C111]::new().M() } catch { Show-It 111 $_ }
class C113 { [object] M() {
    $x = $y = $i = $s = $null; try { throw 1 } catch { 1/0 }
    return 1
} }
$x = $null; try { $null = [C113]::new().M() } catch { Show-It 113 $_ }
class C114 { [object] M() {
    $x = $y = $i = $s = $null; try { 1/0 } catch { throw }
    return 1
} }
$x = $null; try { $null = [C114]::new().M() } catch { Show-It 114 $_ }
class C115 { [object] M() {
    $x = $y = $i = $s = $null; try { 1/0 } catch { throw $_ }
    return 1
} }
$x = $null; try { $null = [C115]::new().M() } catch { Show-It 115 $_ }
class C116 { [object] M() {
    $x = $y = $i = $s = $null; try { 1/0 } catch { throw "w: $_" }
    return 1
} }
$x = $null; try { $null = [C116]::new().M() } catch { Show-It 116 $_ }
class C117 { [object] M() {
    $x = $y = $i = $s = $null; Invoke-Expression '1/0'
    return 1
} }
$x = $null; try { $null = [C117]::new().M() } catch { Show-It 117 $_ }
class C118 { [object] M() {
    $x = $y = $i = $s = $null; Invoke-Expression '1 +'
    return 1
} }
$x = $null; try { $null = [C118]::new().M() } catch { Show-It 118 $_ }
class C119 { [object] M() {
    $x = $y = $i = $s = $null; Invoke-Command { 1/0 }
    return 1
} }
$x = $null; try { $null = [C119]::new().M() } catch { Show-It 119 $_ }
class C120 { [object] M() {
    $x = $y = $i = $s = $null; Write-Error e -ErrorAction Stop
    return 1
} }
$x = $null; try { $null = [C120]::new().M() } catch { Show-It 120 $_ }
class C122 { [object] M() {
    $x = $y = $i = $s = $null; 1/0 > x.txt
    return 1
} }
$x = $null; try { $null = [C122]::new().M() } catch { Show-It 122 $_ }
class C123 { [object] M() {
    $x = $y = $i = $s = $null; $x = @{}; $x.a.b.c()
    return 1
} }
$x = $null; try { $null = [C123]::new().M() } catch { Show-It 123 $_ }
class C124 { [object] M() {
    $x = $y = $i = $s = $null; $x = @{}; $x.Add(1, 1); $x.Add(1, 1)
    return 1
} }
$x = $null; try { $null = [C124]::new().M() } catch { Show-It 124 $_ }
class C125 { [object] M() {
    $x = $y = $i = $s = $null; [datetime]'x'
    return 1
} }
$x = $null; try { $null = [C125]::new().M() } catch { Show-It 125 $_ }
class C126 { [object] M() {
    $x = $y = $i = $s = $null; [xml]'<a'
    return 1
} }
$x = $null; try { $null = [C126]::new().M() } catch { Show-It 126 $_ }
class C127 { [object] M() {
    $x = $y = $i = $s = $null; [ref]1/0
    return 1
} }
$x = $null; try { $null = [C127]::new().M() } catch { Show-It 127 $_ }
class C128 { [object] M() {
    $x = $y = $i = $s = $null; $env:X = 1/0
    return 1
} }
$x = $null; try { $null = [C128]::new().M() } catch { Show-It 128 $_ }
class C129 { [object] M() {
    $x = $y = $i = $s = $null; ${global:zz} = 1/0
    return 1
} }
$x = $null; try { $null = [C129]::new().M() } catch { Show-It 129 $_ }
class C130 { [object] M() {
    $x = $y = $i = $s = $null; $x = [ordered]@{ a = 1/0 }
    return 1
} }
$x = $null; try { $null = [C130]::new().M() } catch { Show-It 130 $_ }
class C131 { [object] M() {
    $x = $y = $i = $s = $null; $x = { 1/0 }; & $x
    return 1
} }
$x = $null; try { $null = [C131]::new().M() } catch { Show-It 131 $_ }
class C132 { [object] M() {
    $x = $y = $i = $s = $null; $s = 'x'; $s.Substring(5, 1)
    return 1
} }
$x = $null; try { $null = [C132]::new().M() } catch { Show-It 132 $_ }
class C133 { [object] M() {
    $x = $y = $i = $s = $null; ($s = 1/0)
    return 1
} }
$x = $null; try { $null = [C133]::new().M() } catch { Show-It 133 $_ }
class C134 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1 + 2 * (3 / 0)
    return 1
} }
$x = $null; try { $null = [C134]::new().M() } catch { Show-It 134 $_ }
class C135 { [object] M() {
    $x = $y = $i = $s = $null; $x = 'a' + [int]'b'
    return 1
} }
$x = $null; try { $null = [C135]::new().M() } catch { Show-It 135 $_ }
class C136 { [object] M() {
    $x = $y = $i = $s = $null; [System.IO.File]::ReadAllText('/nope')
    return 1
} }
$x = $null; try { $null = [C136]::new().M() } catch { Show-It 136 $_ }
class C137 { [object] M() {
    $x = $y = $i = $s = $null; ForEach-Object -InputObject 1 -Process { 1/0 }
    return 1
} }
$x = $null; try { $null = [C137]::new().M() } catch { Show-It 137 $_ }
class C138 { [object] M() {
    $x = $y = $i = $s = $null; foo -bar (1/0) -baz
    return 1
} }
$x = $null; try { $null = [C138]::new().M() } catch { Show-It 138 $_ }
class C139 { [object] M() {
    $x = $y = $i = $s = $null; Test-Path -Path (1/0)
    return 1
} }
$x = $null; try { $null = [C139]::new().M() } catch { Show-It 139 $_ }
class C140 { [object] M() {
    $x = $y = $i = $s = $null; Set-Variable -Name q -Value (1/0)
    return 1
} }
$x = $null; try { $null = [C140]::new().M() } catch { Show-It 140 $_ }
class C141 { [object] M() {
    $x = $y = $i = $s = $null; Join-Path (1/0) b
    return 1
} }
$x = $null; try { $null = [C141]::new().M() } catch { Show-It 141 $_ }
class C142 { [object] M() {
    $x = $y = $i = $s = $null; $(1/0)
    return 1
} }
$x = $null; try { $null = [C142]::new().M() } catch { Show-It 142 $_ }
class C143 { [object] M() {
    $x = $y = $i = $s = $null; $(1/0) + 1
    return 1
} }
$x = $null; try { $null = [C143]::new().M() } catch { Show-It 143 $_ }
class C144 { [object] M() {
    $x = $y = $i = $s = $null; @(1/0).Count
    return 1
} }
$x = $null; try { $null = [C144]::new().M() } catch { Show-It 144 $_ }
class C145 { [object] M() {
    $x = $y = $i = $s = $null; (1/0).ToString()
    return 1
} }
$x = $null; try { $null = [C145]::new().M() } catch { Show-It 145 $_ }
class C146 { [object] M() {
    $x = $y = $i = $s = $null; 1/0 -as [string]
    return 1
} }
$x = $null; try { $null = [C146]::new().M() } catch { Show-It 146 $_ }
class C147 { [object] M() {
    $x = $y = $i = $s = $null; [int[]]('a', 1)
    return 1
} }
$x = $null; try { $null = [C147]::new().M() } catch { Show-It 147 $_ }
class C148 { [object] M() {
    $x = $y = $i = $s = $null; [int[]]$x = 'a', 1
    return 1
} }
$x = $null; try { $null = [C148]::new().M() } catch { Show-It 148 $_ }
class C149 { [object] M() {
    $x = $y = $i = $s = $null; [ValidateRange(1, 2)][int]$x = 5
    return 1
} }
$x = $null; try { $null = [C149]::new().M() } catch { Show-It 149 $_ }
class C150 { [object] M() {
    $x = $y = $i = $s = $null; [System.DayOfWeek]'x'
    return 1
} }
$x = $null; try { $null = [C150]::new().M() } catch { Show-It 150 $_ }
class C151 { [object] M() {
    $x = $y = $i = $s = $null; [System.DayOfWeek]$x = 'x'
    return 1
} }
$x = $null; try { $null = [C151]::new().M() } catch { Show-It 151 $_ }
class C152 { [object] M() {
    $x = $y = $i = $s = $null; $x = [System.DayOfWeek]::Nope.Foo()
    return 1
} }
$x = $null; try { $null = [C152]::new().M() } catch { Show-It 152 $_ }
class C153 { [object] M() {
    $x = $y = $i = $s = $null; $x = & { 1/0 } + 1
    return 1
} }
$x = $null; try { $null = [C153]::new().M() } catch { Show-It 153 $_ }
class C154 { [object] M() {
    $x = $y = $i = $s = $null; $x = 1
    return 1
} }
$x = $null; try { $null = [C154]::new().M() } catch { Show-It 154 $_ }
