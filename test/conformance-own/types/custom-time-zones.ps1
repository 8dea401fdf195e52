# Time zones of scripts: rules for daylight saving time, transitions, texts of zones
function t($b){ try { & $b } catch { $e=$_.Exception; while($e.InnerException){$e=$e.InnerException}; "$($e.GetType().FullName): $($e.Message)" } }
$s1=[timezoneinfo+TransitionTime]::CreateFloatingDateRule([datetime]'1/1/0001 2:00',3,5,'Sunday'); $s2=[timezoneinfo+TransitionTime]::CreateFixedDateRule([datetime]'1/1/0001 3:00',10,15)
t { [timezoneinfo+TransitionTime]::CreateFloatingDateRule([datetime]'2/1/0001 2:00',3,5,'Sunday') }
t { [timezoneinfo+TransitionTime]::CreateFloatingDateRule([datetime]'1/1/0001 2:00',13,5,'Sunday') }
t { [timezoneinfo+TransitionTime]::CreateFloatingDateRule([datetime]'1/1/0001 2:00',3,6,'Sunday') }
t { [timezoneinfo+TransitionTime]::CreateFixedDateRule([datetime]'1/1/0001 2:00',3,32) }
t { [timezoneinfo+TransitionTime]::CreateFixedDateRule([datetime]'1/1/0001 2:00:00.0001',3,1) }
t { $s1.Equals($s1); $s1 -eq $s2; "$s1" ; $s1.GetType().FullName}
t { [timezoneinfo+AdjustmentRule]::CreateAdjustmentRule('2020-01-01','2019-12-31','1:00',$s1,$s2) }
t { [timezoneinfo+AdjustmentRule]::CreateAdjustmentRule('2020-01-01T01:00','2029-12-31','1:00',$s1,$s2) }
t { [timezoneinfo+AdjustmentRule]::CreateAdjustmentRule('2020-01-01','2029-12-31','15:00',$s1,$s2) }
t { [timezoneinfo+AdjustmentRule]::CreateAdjustmentRule('2020-01-01','2029-12-31','0:0:30',$s1,$s2) }
t { [timezoneinfo+AdjustmentRule]::CreateAdjustmentRule('2020-01-01','2029-12-31','1:00',$s1,$s1) }
$ar=[timezoneinfo+AdjustmentRule]::CreateAdjustmentRule('2020-01-01','2029-12-31','1:00',$s1,$s2)
t { "$ar"; $ar.BaseUtcOffsetDelta }
t { [timezoneinfo]::CreateCustomTimeZone('',[timespan]'3:30','My zone','My std') }
t { [timezoneinfo]::CreateCustomTimeZone('x',[timespan]'15:30','My zone','My std') }
t { [timezoneinfo]::CreateCustomTimeZone('x',[timespan]'0:0:30','My zone','My std') }
t { $z=[timezoneinfo]::CreateCustomTimeZone('x',[timespan]'2:00','My zone','My std','dst',[timezoneinfo+AdjustmentRule[]]@($ar,$ar)) }
$z=[timezoneinfo]::CreateCustomTimeZone('x',[timespan]'2:00','My zone','My std','dst',[timezoneinfo+AdjustmentRule[]]@($ar))
t { $z; foreach($d in '2019-07-01','2020-03-29T01:59','2020-03-29T02:30','2020-03-29T03:00','2024-10-15T01:59','2024-10-15T02:30','2024-10-15T03:00','2029-07-01','2030-07-01') { "$d $($z.GetUtcOffset([datetime]$d)) $($z.IsDaylightSavingTime([datetime]$d)) $($z.IsAmbiguousTime([datetime]$d)) $($z.IsInvalidTime([datetime]$d))" } }
t { foreach($d in '2020-03-28T23:59Z','2020-03-29T00:00Z','2024-10-14T23:59Z','2024-10-15T00:00Z') { [timezoneinfo]::ConvertTimeFromUtc(([datetime]$d).ToUniversalTime(),$z).ToString('s') } }
t { $z.GetAmbiguousTimeOffsets([datetime]'2024-10-15T02:30') | % { "$_" } }
t { $z2=[timezoneinfo]::CreateCustomTimeZone('x',[timespan]'2:00','My zone','My std','dst',[timezoneinfo+AdjustmentRule[]]@($ar),$true); $z2.SupportsDaylightSavingTime; $z2.GetAdjustmentRules().Count; }
t { $z.ToSerializedString() }
t { [timezoneinfo]::FromSerializedString($z.ToSerializedString()).Equals($z) }
t { [timezoneinfo]::FromSerializedString('x') }
t { [timezoneinfo]::ConvertTime([datetime]'2020-03-29T02:30',$z,[timezoneinfo]::Utc) }
t { [timezoneinfo]::ConvertTimeBySystemTimeZoneId([datetime]'2024-07-01T12:00:00', 'UTC', 'America/New_York').ToString('s') }
t { [timezoneinfo]::ConvertTime([datetime]::SpecifyKind([datetime]'2024-07-01', 'Utc'), [timezoneinfo]::FindSystemTimeZoneById('Asia/Tokyo'), [timezoneinfo]::Utc) }
