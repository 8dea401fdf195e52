# The invariant culture and one that was asked for, with all that they show
[cultureinfo]::InvariantCulture | Format-List Name, LCID, DisplayName, EnglishName, NativeName, TwoLetterISOLanguageName, CultureTypes, IsNeutralCulture, UseUserOverride, IsReadOnly, Parent
[cultureinfo]::InvariantCulture | Format-List
[cultureinfo]::InvariantCulture | Format-Custom Name, UseUserOverride -Depth 1
"$([cultureinfo]::InvariantCulture.UseUserOverride) $([cultureinfo]::new('de-DE').UseUserOverride) $((Get-Culture de-DE).UseUserOverride) $([cultureinfo]::GetCultureInfo('fr-FR').UseUserOverride)"
