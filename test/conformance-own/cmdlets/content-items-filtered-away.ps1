'x' > f1.txt
Get-Content * -Filter zzz*
Get-Content f1.txt -Exclude f1*
Get-Content f1.txt -Include f2*
Get-Content *.txt,*.zip
Get-Content @()
Set-Content *.txt 5 -Exclude f*; gc f1.txt
Set-Content f1.txt 6 -Exclude f*; gc f1.txt
Set-Content *.txt 5 -Filter z*; gc f1.txt
Set-Content f1.txt 6 -Filter z*; gc f1.txt
Clear-Content *.zip
Clear-Content nope.txt
Clear-Content *.txt -Exclude f*
Clear-Content f1.txt -Exclude f*
gc f1.txt
Get-Content -LiteralPath '*.zip'
Get-Item *.zip; Remove-Item *.zip; Copy-Item *.zip x; Move-Item *.zip x; Rename-Item *.zip x
Get-Item nope.zip
Remove-Item nope.zip; Copy-Item nope.zip x; Move-Item nope.zip x; Rename-Item nope.zip x
Invoke-Item nope.zip
Get-ItemProperty nope.zip
Set-ItemProperty nope.zip a 1
Get-ChildItem nope.zip
Get-ChildItem *.zip
