# names of zones by which they are found
(Get-TimeZone -Id Pacific/Pago_Pago).StandardName
(Get-TimeZone -ListAvailable)[0].StandardName
(Get-TimeZone -Name 'Niue Time').Id
(Get-TimeZone -Name 'Samoa*' | Sort-Object Id).Id -join ' '
Get-TimeZone -Name 'American Samoa Standard Time' -ErrorAction SilentlyContinue -ErrorVariable e; $e.FullyQualifiedErrorId
