# Commands that begin or end although their input is refused; targets of such errors; values that setters and code pages refuse
$ErrorView = 'NormalView'
Set-Content f.txt one
'-- objects with notes are PSObjects'
Get-Date 2020-01-01 | Set-Alias -Value 5
[datetime]'2020-01-01' | Set-Alias -Value 5
(Get-Content f.txt) | Set-Alias -Value 5
[version]'1.2' | Add-Member q 1 -PassThru | Set-Alias -Value 5
'-- work before or after the input'
foreach ($block in { 'x' | Read-Host -Prompt ask }, { 'x' | Debug-Job -ErrorAction SilentlyContinue }, { 'x' | Invoke-History -ErrorAction SilentlyContinue }) {
    try { & $block } catch { "$($_.FullyQualifiedErrorId): $_" }
}
@() | Update-List -Property bogus
Update-List -Property bogus
'-- refused values'
foreach ($block in { 1 | Sort-Object -Culture 1.5 }, { 1 | Group-Object -Culture 0x1 }, { Compare-Object 1 2 -Culture '%' }, { 'x' | Out-File o.txt -Encoding 1 },
    { 'x' | Out-File o.txt -Encoding 42 }, { [text.encoding]::GetEncoding(3) }) {
    try { & $block | Out-Null; 'taken' } catch { "$($_.FullyQualifiedErrorId): $_" }
}
$x = [System.Xml.Linq.XElement]::Parse('<a x="1"><b/></a>')
$x | Format-List
$x.FirstAttribute | Format-List Name, Document, Parent, LineNumber
$null -eq [System.Xml.Linq.XDocument]::Parse('<a/>').Root.Document
[System.WeakReference]::new('a')
