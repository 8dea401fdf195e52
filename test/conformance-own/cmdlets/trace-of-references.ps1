$ErrorView = 'NormalView'
# A cast to [ref] is a traced call of the reference's constructor (PSReference.CreateInstance).
$file = Join-Path ([IO.Path]::GetTempPath()) "trace-of-references-$PID.txt"
function Show-Trace([scriptblock]$block) {
    "== $block"
    $null = Trace-Command -Name MethodInvocation -Expression $block -FilePath $file
    if (Test-Path $file) { (Get-Content $file) -replace 'Version=7[\d.]+', 'Version=7'; Remove-Item $file }
}
$nothing = $null; $text = 'x'; $array = 1, 2; $object = [pscustomobject]@{ b = 1 }; $list = [Collections.Generic.List[int]]::new()
Show-Trace { [ref]$nothing }
Show-Trace { [ref]$text }
Show-Trace { [ref]$array }
Show-Trace { [ref]$object }
Show-Trace { [ref]$list }
Show-Trace { [ref]5 }
Show-Trace { $number = 0; [int]::TryParse('5', [ref]$number) }
