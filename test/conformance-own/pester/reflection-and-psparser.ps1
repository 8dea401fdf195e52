[string].GetField('Empty').GetType().FullName
[string].GetConstructors()[0].GetType().FullName
[version].GetConstructor(@([string])).Invoke(@('1.2')).ToString()
[scriptblock].GetProperty('SessionStateInternal',[Reflection.BindingFlags]'Instance,NonPublic').Name
[scriptblock].GetProperty('SessionStateInternal') -eq $null
$e=$null; [System.Management.Automation.PSParser]::Tokenize('gci -Path $x "a$b" | % { $_.Name } # c', [ref]$e) | % { "$($_.Type) [$($_.Content)] $($_.Start) $($_.Length)" }
$null=[System.Management.Automation.PSParser]::Tokenize('{ (', [ref]$e); $e.Count; $e[0].Message; $e[0].Token.Type; $e[0].Token.Content
