# Numbers beyond an enum's underlying type, arrays of enums as arrays of numbers, strict mode 1 within texts, notes of a type
[Flags()] enum F : byte { A = 1; B = 2; C = 4 }
[F]256; [F]259; [F]-255; try { [F]8 } catch { $_.Exception.Message }; [DayOfWeek][long]::MinValue; [DayOfWeek]4294967297
enum E { X; Y = 5; W = -1 }
[int[]][E].GetEnumValues() -join ' '; ([int[]][E].GetEnumValues()).GetType().Name; [long[]][E].GetEnumValues() -join ' '; [string[]][E].GetEnumValues() -join ' '
Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName N -Value 5
$o = [pscustomobject]@{ PSTypeName = 'My.T'; V = 3 }
try { $o.N = 6 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
$o.N; $o.V = 8; $o.V
Set-StrictMode -Version 1
"a $nope b $($nope2) $(if ($nope3) { 1 } else { "n $nope4" })"
@"
$nope6 $($nope7.x)
"@
try { $nope } catch { $_.Exception.Message }
Set-StrictMode -Version 2
try { "a $nope b" } catch { $_.Exception.Message }
