# where errors are shown in statements of many lines
function outer {
    param($x)
    inner -Value $x |
        ForEach-Object {
            $_ / 0
        }
    $result = Get-Item -Path '/nope/a' `
        -ErrorAction Continue
    if ($x -gt
        [int]'bad') { 'never' }
    $hash = @{
        a = 1
        b = $x.NoMethod(
            1,
            2)
    }
    foreach ($i in 1..2) {
        [math]::Sqrt('text')
    }
    Write-Error -Message @"
multi
line
"@
}
function inner { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$Value) process { Write-Error "inner $Value"; $Value } }
outer 5
$v = 1, 2 |
    Where-Object { $_.Foo() } |
    Select-Object -First 1
& {
    $a = 1
    throw "in block $a"
}
1..2 | ForEach-Object -Begin { nosuch1 } -Process { nosuch2 $_ } -End {
    nosuch3 }
"text $(Get-Item /nope/b) more $(1 / 0)"
$x = if ($true) { Get-Item /nope/c } else { 1 }
$y = switch (1) { 1 { [int]'sw' } }
[pscustomobject]@{ A = 1 / 0; B = Get-Item /nope/d }
return (Get-Item /nope/e), (nosuch4)
