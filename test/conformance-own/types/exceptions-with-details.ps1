# Exceptions whose message is made of what their constructor is given
$ErrorView = 'NormalView'
foreach ($t in [MissingMethodException], [MissingFieldException], [MissingMemberException]) {
    $t.Name; $t::new('A', 'b').Message; $t::new('alone').Message; $t::new().Message; $t::new('A', '').Message; $t::new('m', [Exception]::new('in')).InnerException.Message
    $t.GetConstructors() | ForEach-Object ToString
}
try { throw [MissingMethodException]::new('Math', 'nofun') } catch [MissingMemberException] { $_.Exception.Message; $_.FullyQualifiedErrorId }
$d = [DuplicateWaitObjectException]::new('p'); $d.Message; $d.ParamName; $d -is [ArgumentException]; [DuplicateWaitObjectException]::new('p', 'm').Message
$c = [Globalization.CultureNotFoundException]::new('p', 'xx', 'm'); $c.Message; $c.InvalidCultureName; $c.ParamName; $null -eq $c.InvalidCultureId
$c = [Globalization.CultureNotFoundException]::new('p', 4711, 'm'); $c.Message; $c.InvalidCultureId
[Globalization.CultureNotFoundException]::new('p', 'm').Message; [Globalization.CultureNotFoundException]::new().Message; [Globalization.CultureNotFoundException]::new('m', 'yy', [Exception]::new('in')).Message
[ComponentModel.InvalidEnumArgumentException]::new('a', 5, [DayOfWeek]).Message; [ComponentModel.InvalidEnumArgumentException]::new('only').Message
[BadImageFormatException]::new('m', 'f').FileName; [BadImageFormatException]::new('m', 'f').ToString()
[IO.FileNotFoundException]::new('m', 'f').ToString(); [IO.FileNotFoundException]::new('m').ToString(); [IO.FileLoadException]::new('m', 'f', [Exception]::new('in')).ToString()
'-- complements and indexes'
class Inv { static [string] op_OnesComplement([Inv]$a) { return 'inverted' } }
-bnot [Inv]::new()
-bnot ([int128]5)
$a = [int[, ]]::new(2, 2)
foreach ($b in { $a[0] }, { $a['x'] }, { $a[@{}] }, { $a[@(0, 0, 0)] }) { try { & $b } catch { "$b $_ <$($_.TargetObject)> $($_.FullyQualifiedErrorId)" } }
'-- a clean block runs where the dynamicparam block has run'
function Late { [CmdletBinding()] param([int]$x) dynamicparam { } begin { 'b' } end { 'e' } clean { Write-Host 'cleaned' } }
try { Late -x q } catch { 'not bound' }
try { Late -x 1 -y 2 } catch { 'not bound' }
Late -x 1
