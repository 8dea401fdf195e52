# New-Event takes the base objects of its sender and arguments: of custom objects their properties are lost, of the message they stay
$e = New-Event C -Sender ([pscustomobject]@{ N = 'snd' }) -EventArguments ([pscustomobject]@{ A = 1 }), 2, 'x' -MessageData ([pscustomobject]@{ M = 1 })
"[$($e.Sender.N)] $($e.Sender.GetType().Name)"
"[$($e.SourceArgs[0].A)] $($e.SourceArgs[0].GetType().Name) $($e.SourceArgs[1].GetType().Name) $($e.SourceArgs[2])"
"[$($e.MessageData.M)]"
$text = 'typed'
$text.PSObject.TypeNames.Insert(0, 'My.String')
"names of a text: $($text.PSObject.TypeNames -join ',')"
