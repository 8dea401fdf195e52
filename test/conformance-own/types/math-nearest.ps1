# the elementary functions of Math are the nearest doubles
1..24 | ForEach-Object { [math]::Pow(1.05, $_).ToString('R') }
1..12 | ForEach-Object { [math]::Exp($_ / 3).ToString('R'); [math]::Log($_ + 0.3).ToString('R'); [math]::Sin($_).ToString('R'); [math]::Atan($_ / 7).ToString('R') }
[math]::Log(1000, 10); [bigint]::Log10([bigint]::Pow(10, 50)); [math]::Cosh(2).ToString('R'); [math]::Acosh(5).ToString('R')
