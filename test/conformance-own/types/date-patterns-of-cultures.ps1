# Patterns of dates of other cultures: GetAllDateTimePatterns and GetDateTimeFormats
foreach($c in 'en-US','de-DE','fr-FR','ja-JP','en-GB','ru-RU','es-ES','pt-BR','zh-CN','sv-SE') { $d=[cultureinfo]::GetCultureInfo($c).DateTimeFormat; foreach($f in 'd','D','t','T','m','y','g','f') { "$c $f " + ($d.GetAllDateTimePatterns($f) -join '|') } ; "$c " + $d.GetAllDateTimePatterns().Count }
$d = [datetime]'2024-02-29T13:45:06'
$d.GetDateTimeFormats('D', [cultureinfo]'de-DE') -join '|'
$d.GetDateTimeFormats('d', [cultureinfo]'es-ES') -join '|'
$d.GetDateTimeFormats([cultureinfo]'fr-FR').Count, $d.GetDateTimeFormats([cultureinfo]'de-DE').Count
$i = [cultureinfo]::new('de-DE').DateTimeFormat; $i.ShortDatePattern = 'yyyy_MM'; $i.GetAllDateTimePatterns('d') -join '|'
$d.ToString('D', [cultureinfo]'ru-RU')
