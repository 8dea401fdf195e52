# about_Jobs, "How to start a job on the local computer": the prompt returns at once, with an object that represents the job.
Start-Job -ScriptBlock {Get-Process}
