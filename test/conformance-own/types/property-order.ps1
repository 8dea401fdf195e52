# the order in which objects list their properties
foreach ($type in 'ArgumentException', 'ArgumentOutOfRangeException', 'IO.FileNotFoundException', 'AggregateException', 'Management.Automation.CommandNotFoundException', 'Management.Automation.ParseException') {
    "$type : $(([Type]"System.$type").GetProperties().Name -join ',')"
}
([xml]'<a><r n="1"/></a>').a.r.PSObject.Properties.Name -join ','
([xml]'<a><r n="1" v="x"/></a>').a.r | ConvertTo-Csv
([xml]'<a><r n="1"/></a>').a.r | Get-Member -MemberType Property | ForEach-Object Name
([xml]'<a><b>t</b><c/></a>').a | ConvertTo-Json -Compress -WarningAction SilentlyContinue
