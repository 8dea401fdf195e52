# Every process and runspace has random numbers, identities and folders of its own
$jobs = 1..3 | ForEach-Object { Start-Job { [guid]::NewGuid().ToString(); (New-Guid).ToString(); $Host.InstanceId.ToString(); [IO.Path]::GetRandomFileName() } }
$all = @($jobs | Receive-Job -Wait -AutoRemoveJob) + @([guid]::NewGuid().ToString(), (New-Guid).ToString())
"$($all.Count) texts, $(@($all | Sort-Object -Unique).Count) of them different"
$guids = 1..200 | ForEach-Object { [guid]::NewGuid() }
"versions: $(($guids | ForEach-Object { $_.ToString()[14] } | Sort-Object -Unique) -join ',')"
"variants: $(($guids | ForEach-Object { $_.ToString()[19] } | Sort-Object -Unique) -join ',')"
"different: $(@($guids | Sort-Object -Unique).Count)"
$sum = (1..2000 | ForEach-Object { Get-Random -Maximum 100 } | Measure-Object -Average).Average
"average about the middle: $($sum -gt 40 -and $sum -lt 60)"
