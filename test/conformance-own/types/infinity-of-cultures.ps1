# What infinity is in cultures: a sign in most, a word in the invariant one
foreach ($name in '', 'en-US', 'de-DE') {
  [cultureinfo]::CurrentCulture = [cultureinfo]::GetCultureInfo($name)
  '{0}|{0:N2}|{1}|{2}' -f [double]::PositiveInfinity, [double]::NegativeInfinity, [float]::PositiveInfinity
  [double]::PositiveInfinity.ToString(), [double]::NegativeInfinity.ToString(), "$([double]::NegativeInfinity)" -join '|'
  [double]::PositiveInfinity | Out-String | ForEach-Object Trim
}
Add-Type 'public static class Endless { public static string Text => $"{double.PositiveInfinity} {float.NegativeInfinity} {double.NaN}"; }'
[cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
[Endless]::Text
