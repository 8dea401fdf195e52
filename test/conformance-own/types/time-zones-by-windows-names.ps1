# Windows' names of time zones, as they are written there
foreach ($id in 'Hawaiian Standard Time', 'pacific standard time', 'Arabian Standard Time', 'Eastern Standard Time (Mexico)', 'Russia Time Zone 3', 'UTC-02', 'Nepal Standard Time', 'Nope') {
  try { $z = [TimeZoneInfo]::FindSystemTimeZoneById($id); "$($z.Id)|$($z.BaseUtcOffset)|$($z.HasIanaId)" } catch { "$id ! $($_.Exception.InnerException.Message)" }
}
$utc = [datetime]::SpecifyKind('2024-07-01 12:00', 'Utc')
foreach ($id in 'Pacific Standard Time', 'Tokyo Standard Time', 'GMT Standard Time', 'AUS Central Standard Time', 'FLE Standard Time', 'Iran Standard Time') { [TimeZoneInfo]::ConvertTimeBySystemTimeZoneId($utc, $id).ToString('s') }
[TimeZoneInfo]::ConvertTimeBySystemTimeZoneId([datetime]'2024-01-01 12:00', 'Pacific Standard Time', 'India Standard Time').ToString('s')
$o = ''; [TimeZoneInfo]::TryConvertWindowsIdToIanaId('Egypt Standard Time', [ref]$o); $o
[TimeZoneInfo]::TryConvertIanaIdToWindowsId('America/Los_Angeles', [ref]$o); $o; [TimeZoneInfo]::TryConvertWindowsIdToIanaId('Nope', [ref]$o); "[$o]"
(Get-TimeZone -Id 'Tokyo Standard Time').Id; (Get-TimeZone -Id 'India Standard Time').BaseUtcOffset.TotalHours
