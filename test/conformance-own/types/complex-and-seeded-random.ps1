$c = [Numerics.Complex]::new(3, 4)
"$c", [Numerics.Complex]::Sin(1), [Numerics.Complex]::Cos($c), [Numerics.Complex]::Tan($c), [Numerics.Complex]::Sinh($c), [Numerics.Complex]::Parse('<1; 2>', $null) | % { "$_" }
[Numerics.Complex]::IsFinite($c)
$r = [Random]::new(42); $r.NextInt64(); $r.NextInt64(1000); $r.NextInt64(-5, 500000000000)
[string]::Compare('ä', 'z', $false, [cultureinfo]'sv-SE')
[Numerics.Vector3]::new(1, 2, 3)
$x = [xml]'<a b="1"><!--c--></a>'
$x.DocumentElement.Attributes[0]
$x.DocumentElement.FirstChild
Format-List -InputObject @{ a = 1 } -Expand CoreOnly
[System.Threading.Tasks.Task]::FromResult(1) | ft IsCompleted, Status
[System.IO.MemoryStream]::new([byte[]](1, 2))
[System.Xml.XmlWriterSettings]::new()
