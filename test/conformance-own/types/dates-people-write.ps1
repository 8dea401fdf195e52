# Dates that people write: months alone, AM and PM, times behind days, other cultures
function Show($t, $c = [cultureinfo]'en-US') {
  $now = Get-Date
  try { "$t -> " + ([datetime]::Parse($t, $c).ToString('o') -replace $now.ToString('yyyy-MM-dd'), 'TODAY' -replace "^$($now.Year)-", 'YEAR-') } catch { "$t !! $($_.Exception.InnerException.Message)" }
}
foreach ($t in 'a', 'p', 'am', 'x', 'a b', 'Jan', 'January', 'Jan 10:00', '10:00 Jan', '5 a', '5 p', '5 pm', '5pm', '5:00 P.M.', '5:00pm', 'a.m.', 'A.D.', '5 AD', '5/6 AD', 'Jan 5 AD 2020', 'March 2020', '2020 March', 'Mar 5 2020', '5 de Mar', '12 AM', '0 AM', '13 PM', '13:00 AM', 'T10:00', '2020-01-01T', '2020-01-01T10', '2020-01-01T10:00', '1/2 10:00', '1-2 10:00', '2020/1 10:00', '10:00 1/2/2020', 'Jan 2 10:20', '2 Jan 10:20', 'Jan 2 10:20 PM', 'Jan 2 10:20:30', 'Jan 2 3 PM', 'Jan 2020 10:20', 'Jan 30 10:20', 'Jan 2 2020 10:20', '10:20 Jan 2 2020', '2020-001', '001-1', '2020-1-001', '1/1/100', '1-1-99', '20200102', '2020-1') { Show $t }
foreach ($c in 'es-ES', 'de-DE', 'fr-FR', 'en-GB', 'ja-JP') { $c; foreach ($t in '5 de mayo de 2020', '5:00 pm', '1.2. 10:00', '5 janvier 2020', 'mar 3', '3 mar 20', '13/12/2020', '2020年1月2日') { Show $t $c } }
Show '5 a. m.' 'es-ES'; Show '5:00 p. m.' 'es-ES'
