# How types say that they are serialized: Update-TypeData with SerializationMethod, StringSerializationSource, depth and sets
$ErrorView = 'NormalView'
function t($n,[scriptblock]$b){ try { "$n> " + (@(& $b) -join "|") } catch { "$n! $($_.FullyQualifiedErrorId) :: $($_.Exception.GetType().Name) :: $($_.Exception.Message) :: $($_.CategoryInfo.Category) $($_.TargetObject)" } }
$s=[System.Management.Automation.PSSerializer]
t 2 { Update-TypeData -TypeName TB -SerializationMethod SpecificProperties -PropertySerializationSet M,Z -Force; $o=[pscustomobject]@{PSTypeName='TB';N='nn';M=2}; $s::Serialize($o) }
t 3 { Update-TypeData -TypeName TC -SerializationMethod AllPublicProperties -Force; $o=[pscustomobject]@{PSTypeName='TC';N='nn';M=2}; $s::Serialize($o) }
t 4 { Update-TypeData -TypeName TD -SerializationDepth 1 -Force; $o=[pscustomobject]@{PSTypeName='TD';a=@{b=@{c=@{d=1}}}}; $s::Serialize($o,4) }
t 5 { Update-TypeData -TypeName TE -SerializationDepth 4 -Force; $o=[pscustomobject]@{PSTypeName='TE';a=[pscustomobject]@{b=[pscustomobject]@{c=[pscustomobject]@{d=1}}}}; $s::Serialize($o,1) }
t 6 { Update-TypeData -TypeName TF -InheritPropertySerializationSet $true -SerializationMethod SpecificProperties -PropertySerializationSet A -Force }
t 7 { Update-TypeData -TypeName TG -SerializationMethod Foo -ErrorAction Stop }
t 8 { Update-TypeData -TypeName TH -TargetTypeForDeserialization System.Version -Force; Get-TypeData TH|% { $_.TargetTypeForDeserialization.FullName; $_.SerializationDepth; $_.SerializationMethod } }
t 10 { Update-TypeData -TypeName Deserialized.TI -MemberType ScriptMethod -MemberName Hi -Value { "hi $($this.N)" } -Force; $o=[pscustomobject]@{PSTypeName='TI';N=5}; $s::Deserialize($s::Serialize($o)).Hi() }
t 11 { Update-TypeData -TypeName TJ -MemberType ScriptProperty -MemberName Twice -Value { $this.N*2 } -Force; $o=[pscustomobject]@{PSTypeName='TJ';N=5}; $s::Serialize($o); ($s::Deserialize($s::Serialize($o))).Twice; ($s::Deserialize($s::Serialize($o))).PSObject.Properties|% { "$($_.Name) $($_.MemberType)" } }
t 12 { Update-TypeData -TypeName TK -MemberType NoteProperty -MemberName Nt -Value 7 -Force; $s::Serialize([pscustomobject]@{PSTypeName='TK';N=5}) }
t 13 { Update-TypeData -TypeName TL -MemberType AliasProperty -MemberName Al -Value N -Force; $s::Serialize([pscustomobject]@{PSTypeName='TL';N=5}) }
t 14 { Update-TypeData -TypeName TM -DefaultDisplayPropertySet N -Force; $s::Serialize([pscustomobject]@{PSTypeName='TM';N=5;O=6}); $s::Deserialize($s::Serialize([pscustomobject]@{PSTypeName='TM';N=5;O=6}))|Out-String|% Trim }
t 15 { Remove-TypeData TA -ErrorAction Ignore; $o=[pscustomobject]@{PSTypeName='TA';N='nn';M=2}; $s::Serialize($o) }
t 16 { Update-TypeData -TypeName System.Text.StringBuilder -SerializationMethod String -Force; $s::Serialize([System.Text.StringBuilder]::new('abc')); Remove-TypeData System.Text.StringBuilder; $s::Serialize([System.Text.StringBuilder]::new('abc')) }
t 17 { Update-TypeData -TypeName System.Int32 -MemberType NoteProperty -MemberName Q -Value 1 -Force; $s::Serialize(5); $s::Serialize([pscustomobject]@{i=5}); Remove-TypeData System.Int32 }
t 19 { Update-TypeData -TypeName TO -SerializationMethod SpecificProperties -Force; $s::Serialize([pscustomobject]@{PSTypeName='TO';N=5}) }
t 20 { Update-TypeData -TypeName TP -SerializationDepth -1 }
t 21 { Update-TypeData -TypeName TQ -SerializationMethod String -StringSerializationSource Nope -Force; $s::Serialize([pscustomobject]@{PSTypeName='TQ';N=5}) }
t 22 { class RC { [int]$A=1; [string]$B='b' }; Update-TypeData -TypeName RC -SerializationMethod SpecificProperties -PropertySerializationSet A -Force; ($s::Serialize([RC]::new()) -replace '<[0-9a-f]{8}>','').Contains('N="A"') }
t 24 { $b=$s::Deserialize($s::Serialize((Get-Date '2020-01-01'),1)); $b.AddDays(1).Day; $b.GetType().Name; $b.DisplayHint; $b2=$s::Deserialize($s::Serialize((Get-Date '2020-01-01' -DisplayHint Date),1)); "$($b2.DisplayHint)"; $b2.DateTime }
t 25 { $b=$s::Deserialize($s::Serialize([cultureinfo]'de-DE')); $b.GetType().FullName; $b.Name; $b.PSObject.TypeNames; $b.NumberFormat }
t 26 { $h=$s::Deserialize($s::Serialize(@{a=1;b=@{c=2}})); $h.GetType().Name; $h.b.c; $h.b.GetType().Name; $h.Keys.GetType().Name; $h.ContainsKey('A') }
t 27 { $l=$s::Deserialize($s::Serialize([System.Collections.Generic.List[int]](1,2))); $l.GetType().Name; $l.Count; $l.PSObject.TypeNames[0]; $l.Add(3); $l.Count; $l.IndexOf(3) }
t 28 { $l=$s::Deserialize($s::Serialize([int[]](1,2))); $l.GetType().Name; $l.PSObject.TypeNames[0]; $l[0].GetType().Name; $l -is [array] }
t 29 { $e=$s::Deserialize($s::Serialize([System.DayOfWeek]::Friday)); $e.GetType().Name; "$e"; $e.Value; $e -eq 5; [int]$e; $e.PSObject.TypeNames; [System.DayOfWeek]$e }
t 30 { $x=$s::DeserializeAsList($s::Serialize(@(1,2))); $x.GetType().Name; $x.Count; $s::SerializeToClixml }
t 32 { $s::Serialize(1,-1) }
t 33 { $s::Deserialize($null) }
t 34 { $s::Deserialize('') }
t 35 { $s::Deserialize('<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><I32>1</I32><I32>2</I32></Objs>') }
t 36 { $s::DeserializeAsList('<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><I32>1</I32><I32>2</I32></Objs>').Count }
t 40 { Update-TypeData -TypeName TN -MemberType CodeProperty -MemberName C -Value ([string].GetMethod("IsNullOrEmpty")) -Force -ErrorAction SilentlyContinue -ErrorVariable e; $e.FullyQualifiedErrorId; "$e" }
t 41 { $s::Serialize([System.Management.Automation.PSTypeName]"System.Int32") }
