# about_Jobs: Receive-Job -Wait gives results as they come, until the job is complete.
Start-Job -ScriptBlock {1..3 | ForEach-Object { Start-Sleep -Milliseconds 20; "Output $_" }} | Receive-Job -Wait -AutoRemoveJob
"Jobs left: $(@(Get-Job).Count)"
