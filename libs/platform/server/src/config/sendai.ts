import type { City } from './city.js';

/** The first deployment. Contact facts are placeholders until the city gives its own. */
export const sendai: City = {
  code: '041009',
  corporateNumber: '8000020041009',
  name: '仙台市',
  nameKana: 'せんだいし',
  nameEn: 'Sendai',
  prefecture: '宮城県',
  mayorTitle: '仙台市長',
  mayorName: '',
  department: '市民局 市民協働推進課',
  postalCode: '980-8671',
  address: '仙台市青葉区国分町三丁目7番1号',
  telephone: '022-000-0000',
  email: 'kyodo@city.sendai.example.jp',
  officeHours: '平日 8時30分から17時まで',
  letterPrefix: '市協',
  siteName: 'むすび',
  wards: [
    { code: '04101', name: '青葉区', nameKana: 'あおばく' },
    { code: '04102', name: '宮城野区', nameKana: 'みやぎのく' },
    { code: '04103', name: '若林区', nameKana: 'わかばやしく' },
    { code: '04104', name: '太白区', nameKana: 'たいはくく' },
    { code: '04105', name: '泉区', nameKana: 'いずみく' },
  ],
  centre: [140.8694, 38.2682],
};
